package quizbus.bank;

/**
 * What items are about, as finely as people choose it.
 *
 * @param id slug, such as {@code s3-encryption}
 * @param domain id of the domain it belongs to
 */
public record Topic(String id, String name, String domain) {}

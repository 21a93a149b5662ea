package quizbus.bank;

/**
 * A field of the notes: one of the 12 folders of the bank.
 *
 * @param id slug, such as {@code identity-security}
 */
public record Domain(String id, String name) {}

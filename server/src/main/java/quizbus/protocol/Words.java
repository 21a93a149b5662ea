package quizbus.protocol;

/** The fixed words and forms that several messages share. */
final class Words {

    static final String PIN = "[0-9]{6,9}";
    static final String PIN_MEANS = "a PIN of 6 to 9 digits, as text";
    static final String SECRET = "[A-Za-z0-9_=-]{16,64}";
    static final String SECRET_MEANS = "a secret of 16 to 64 letters, digits, - and _";
    static final String SLUG = "[a-z0-9-]{1,80}";
    static final String SLUG_MEANS = "an id of small letters, digits and -";
    static final int ID_MAX = 36;

    private Words() {}
}

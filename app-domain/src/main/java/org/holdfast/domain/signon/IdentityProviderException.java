package org.holdfast.domain.signon;

import java.util.Map;
import org.holdfast.domain.shared.DomainException;
import org.holdfast.domain.shared.ForeignText;

/** The broker did not do what it was asked. Carries its own words, for those who set it up. */
public final class IdentityProviderException extends DomainException {

    private static final String REFUSED = "sign-on-provider-refused";
    private static final int LONGEST = 300;

    private final String words;

    private IdentityProviderException(Kind kind, String code, String words) {
        super(kind, code, Map.of("words", plain(words)));
        this.words = plain(words);
    }

    /** It could not be reached, or took too long. */
    public static IdentityProviderException unreachable(String words) {
        return new IdentityProviderException(Kind.UNAVAILABLE, "sign-on-provider-unreachable", words);
    }

    /** It does not know our key. */
    public static IdentityProviderException unauthorized(String words) {
        return new IdentityProviderException(Kind.UNAVAILABLE, "sign-on-provider-unauthorized", words);
    }

    /** It has too much to do. */
    public static IdentityProviderException busy(String words) {
        return new IdentityProviderException(Kind.UNAVAILABLE, "sign-on-provider-busy", words);
    }

    /** It refused. */
    public static IdentityProviderException refused(String words) {
        return new IdentityProviderException(Kind.UNAVAILABLE, REFUSED, words);
    }

    /** It failed, or answered what cannot be understood. */
    public static IdentityProviderException failed(String words) {
        return new IdentityProviderException(Kind.UNAVAILABLE, "sign-on-provider-failed", words);
    }

    /** The installation has none. */
    public static IdentityProviderException none() {
        return new IdentityProviderException(Kind.UNAVAILABLE, "sign-on-provider-none", "");
    }

    /** Whether it answered, and did not take what was asked. */
    public boolean refused() {
        return code().equals(REFUSED);
    }

    /** What it said, for people. */
    public String words() {
        return words;
    }

    /** Somebody else's text: one line, not too long. */
    static String plain(String text) {
        return ForeignText.line(text, LONGEST);
    }
}

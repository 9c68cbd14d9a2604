package org.holdfast.domain.signon;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.holdfast.domain.shared.DomainException;
import org.holdfast.domain.shared.ForeignText;

/** The broker did not do what it was asked. Carries its own words, for those who set it up. */
public final class IdentityProviderException extends DomainException {

    private static final String REFUSED = "sign-on-provider-refused";
    private static final String NONE = "sign-on-provider-none";
    private static final int LONGEST = 300;

    private static final String BUSY = "sign-on-provider-busy";

    private final String words;
    private final transient Optional<Duration> again;

    private IdentityProviderException(Kind kind, String code, String words) {
        this(kind, code, words, Optional.empty());
    }

    private IdentityProviderException(Kind kind, String code, String words, Optional<Duration> again) {
        super(kind, code, Map.of("words", plain(words)));
        this.words = plain(words);
        this.again = again;
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
        return busy(words, Optional.empty());
    }

    /**
     * It has too much to do.
     *
     * @param again after how long it wants to be asked again; empty where it did not say
     */
    public static IdentityProviderException busy(String words, Optional<Duration> again) {
        return new IdentityProviderException(Kind.UNAVAILABLE, BUSY, words, again);
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
        return new IdentityProviderException(Kind.UNAVAILABLE, NONE, "");
    }

    /** Whether it answered, and did not take what was asked. */
    public boolean refused() {
        return code().equals(REFUSED);
    }

    /** Whether it did not work there: whoever asked had no part in that. */
    public boolean brokenThere() {
        return !refused() && !code().equals(NONE);
    }

    /** Whether it was asked too much, and can be asked the same again. */
    public boolean tooMany() {
        return code().equals(BUSY);
    }

    /** After how long it wants to be asked again, where it said so. */
    public Optional<Duration> askAgainAfter() {
        return again;
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

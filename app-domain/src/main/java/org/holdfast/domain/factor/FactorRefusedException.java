package org.holdfast.domain.factor;

import java.util.Map;
import org.holdfast.domain.shared.DomainException;

/** A second factor that lets nobody in, or that cannot be changed so. */
public final class FactorRefusedException extends DomainException {

    private FactorRefusedException(String code) {
        super(Kind.FORBIDDEN, code, Map.of());
    }

    private FactorRefusedException(String code, String field) {
        super(Kind.FORBIDDEN, code, Map.of("field", field));
    }

    /** The code is not the one of the device, was used before, or is no recovery code. */
    public static FactorRefusedException wrong() {
        return new FactorRefusedException("factor-code-wrong", "proof");
    }

    /** The device that is enrolled shows another code. */
    public static FactorRefusedException deviceWrong() {
        return new FactorRefusedException("factor-device-code-wrong", "code");
    }

    /** Too late, too many wrong codes, another browser, or somebody else was first. */
    public static FactorRefusedException over() {
        return new FactorRefusedException("factor-sign-in-over");
    }

    /** The page was open for too long, or is not ours. */
    public static FactorRefusedException offerOver() {
        return new FactorRefusedException("factor-offer-over");
    }

    /** Who enrols has to have signed in a short while ago. */
    public static FactorRefusedException proofTooOld() {
        return new FactorRefusedException("factor-proof-too-old");
    }

    /** The organisation wants everybody to have one. */
    public static FactorRefusedException required() {
        return new FactorRefusedException("factor-required");
    }

    /** There is none. */
    public static FactorRefusedException none() {
        return new FactorRefusedException("factor-none");
    }

    /** One's own is given up with a code, not taken away. */
    public static FactorRefusedException own() {
        return new FactorRefusedException("factor-own");
    }
}

package org.holdfast.domain.signin;

import java.util.Map;
import org.holdfast.domain.shared.DomainException;

/** A link that lets nobody in. */
public final class LinkRefusedException extends DomainException {

    private LinkRefusedException(String code) {
        super(Kind.FORBIDDEN, code, Map.of());
    }

    /** There never was such a link, or it is long gone. */
    public static LinkRefusedException unknown() {
        return new LinkRefusedException("link-unknown");
    }

    /** It let somebody in already. */
    public static LinkRefusedException used() {
        return new LinkRefusedException("link-used");
    }

    /** A newer one was asked for. */
    public static LinkRefusedException replaced() {
        return new LinkRefusedException("link-replaced");
    }

    /** Its time is over. */
    public static LinkRefusedException expired() {
        return new LinkRefusedException("link-expired");
    }

    /** It belongs to the browser that asked for it. */
    public static LinkRefusedException otherBrowser() {
        return new LinkRefusedException("link-other-browser");
    }

    /** The organisation lets people with that address in through its own sign-in alone. */
    public static LinkRefusedException notThisWay() {
        return new LinkRefusedException("link-not-this-way");
    }

    /** Whom it would let in was shut out since, or there is an owner already. */
    public static LinkRefusedException pointless() {
        return new LinkRefusedException("link-pointless");
    }
}

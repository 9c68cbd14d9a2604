package org.holdfast.domain.signon;

import java.util.Map;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.DomainException;

/** A sign-on that lets nobody in, or settings of it that cannot be. */
public final class SignOnRefusedException extends DomainException {

    private SignOnRefusedException(Kind kind, String code, Map<String, Object> parameters) {
        super(kind, code, parameters);
    }

    private static SignOnRefusedException forbidden(String code) {
        return new SignOnRefusedException(Kind.FORBIDDEN, code, Map.of());
    }

    /** Nobody here asked for what came back. */
    public static SignOnRefusedException unknown() {
        return forbidden("sign-on-unknown");
    }

    /** It came back before. */
    public static SignOnRefusedException used() {
        return forbidden("sign-on-used");
    }

    /** It came back too late. */
    public static SignOnRefusedException expired() {
        return forbidden("sign-on-expired");
    }

    /** Another browser was sent there. */
    public static SignOnRefusedException otherBrowser() {
        return forbidden("sign-on-other-browser");
    }

    /** The settings were changed on the way, so that this connection lets nobody in any more. */
    public static SignOnRefusedException closed() {
        return forbidden("sign-on-closed");
    }

    /** The provider refused. */
    public static SignOnRefusedException byProvider() {
        return forbidden("sign-on-by-provider");
    }

    /** The profile belongs to another organisation or came by another connection than the one asked for. */
    public static SignOnRefusedException otherOrganisation() {
        return forbidden("sign-on-other-organisation");
    }

    /** The provider gave an address that is none, or one that the connection does not speak for. */
    public static SignOnRefusedException mailNotVouched() {
        return forbidden("sign-on-mail-not-vouched");
    }

    /** The address at the provider is now that of another member, or that member came as somebody else before. */
    public static SignOnRefusedException mailOfAnother() {
        return forbidden("sign-on-mail-of-another");
    }

    /** The member was shut out. */
    public static SignOnRefusedException shutOut() {
        return forbidden("sign-on-shut-out");
    }

    /** Nobody invited the person, and the organisation takes no newcomers. */
    public static SignOnRefusedException notAMember() {
        return forbidden("sign-on-not-a-member");
    }

    /** Another organisation of the installation has the domain. */
    public static SignOnRefusedException domainTaken(MailDomain domain) {
        return new SignOnRefusedException(Kind.CONFLICT, "sign-on-domain-taken", Map.of("domain", domain.value()));
    }

    /** Another organisation of the installation has that organisation of the broker. */
    public static SignOnRefusedException providerTaken() {
        return new SignOnRefusedException(Kind.CONFLICT, "sign-on-provider-taken", Map.of("field", "provider"));
    }

    /** No active connection serves the domain, so that nobody could come in. */
    public static SignOnRefusedException notServed(MailDomain domain) {
        return new SignOnRefusedException(Kind.CONFLICT, "sign-on-not-served", Map.of("domain", domain.value()));
    }

    /** Nobody who administers the broker said that the organisation there is that one here. */
    static SignOnRefusedException unproved(OrganisationId here) {
        return new SignOnRefusedException(
                Kind.CONFLICT, "sign-on-provider-unproved", Map.of("organisation", here.value(), "field", "provider"));
    }

    /** Single sign-on has to be set up first. */
    public static SignOnRefusedException notSetUp() {
        return new SignOnRefusedException(Kind.CONFLICT, "sign-on-not-set-up", Map.of());
    }
}

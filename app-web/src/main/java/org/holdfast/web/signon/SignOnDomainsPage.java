package org.holdfast.web.signon;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.holdfast.domain.signon.Connection;
import org.holdfast.domain.signon.EnforceSingleSignOn;
import org.holdfast.domain.signon.MailDomain;
import org.holdfast.domain.signon.SingleSignOn;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.shared.Onward;

/** The connections of an organisation, their domains, and for which of these single sign-on is enforced. */
@Named
@RequestScoped
public class SignOnDomainsPage {

    private final CurrentActor caller;
    private final ShownSingleSignOn shown;
    private final EnforceSingleSignOn enforcing;
    private final Onward onward;

    private long version = -1;

    @Inject
    public SignOnDomainsPage(
            CurrentActor caller, ShownSingleSignOn shown, EnforceSingleSignOn enforcing, Onward onward) {
        this.caller = caller;
        this.shown = shown;
        this.enforcing = enforcing;
        this.onward = onward;
    }

    /** The connections, as they were last read. */
    public List<ConnectionRow> connections() {
        return shown.find().map(SingleSignOn::connections).orElse(List.of()).stream()
                .map(ConnectionRow::of)
                .toList();
    }

    /** The domains of the connections, and those for which it is enforced without one. */
    public List<DomainRow> domains() {
        return shown.find().stream().flatMap(DomainRow::all).toList();
    }

    /** Enforces it for a domain. */
    public void enforce(String domain) {
        enforcing.enforce(caller.get(), getVersion(), new MailDomain(domain), true);
        onward.to(ShownSingleSignOn.ADDRESS, "sign-on-enforced", Map.of("domain", domain));
    }

    /** Enforces it for a domain no longer. */
    public void release(String domain) {
        enforcing.enforce(caller.get(), getVersion(), new MailDomain(domain), false);
        onward.to(ShownSingleSignOn.ADDRESS, "sign-on-released", Map.of("domain", domain));
    }

    public long getVersion() {
        return version < 0 ? shown.version() : version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    /** A line of the connections. */
    public record ConnectionRow(String id, String name, String type, String state, boolean active, String domains) {

        static ConnectionRow of(Connection connection) {
            return new ConnectionRow(
                    connection.id().value(),
                    ShownSingleSignOn.name(connection),
                    connection.type(),
                    connection.state(),
                    connection.active(),
                    String.join(
                            ", ",
                            connection.domains().stream()
                                    .sorted()
                                    .map(MailDomain::value)
                                    .toList()));
        }
    }

    /**
     * A line of the domains.
     *
     * @param served the connection by which its people come in; empty text where none is active
     * @param enforced whether they shall come in no other way; without effect while no connection is active
     */
    public record DomainRow(String domain, String served, boolean enforced) {

        static Stream<DomainRow> all(SingleSignOn known) {
            return Stream.concat(known.domains().stream(), known.enforced().stream())
                    .distinct()
                    .sorted()
                    .map(domain -> of(known, domain));
        }

        static DomainRow of(SingleSignOn known, MailDomain domain) {
            return new DomainRow(
                    domain.value(),
                    known.serving(domain).map(ShownSingleSignOn::name).orElse(""),
                    known.enforced().contains(domain));
        }
    }
}

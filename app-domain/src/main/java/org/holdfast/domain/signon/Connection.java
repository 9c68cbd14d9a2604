package org.holdfast.domain.signon;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.holdfast.domain.journal.Fields;
import org.holdfast.domain.shared.ForeignText;

/**
 * A connection to an identity provider, as the broker described it when it was last asked. All types are alike.
 *
 * @param id names it
 * @param type what the broker calls its type, for example {@code OktaSAML}; only ever shown
 * @param name what people call it
 * @param state the broker's word; only {@code active} lets anybody in
 * @param domains whose addresses it speaks for
 */
public record Connection(ConnectionId id, String type, String name, String state, Set<MailDomain> domains) {

    private static final String ACTIVE = "active";
    private static final int LONGEST = 200;

    public Connection {
        type = ForeignText.line(type, LONGEST);
        name = ForeignText.line(name, LONGEST);
        state = ForeignText.line(state, LONGEST);
        domains = Set.copyOf(domains);
    }

    static Connection from(Fields stored) {
        return new Connection(
                new ConnectionId(stored.text("id")),
                stored.text("type"),
                stored.text("name"),
                stored.text("state"),
                domains(stored.texts("domains")));
    }

    /** The domains of texts. */
    public static Set<MailDomain> domains(Collection<String> texts) {
        return texts.stream().map(MailDomain::new).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether it lets anybody in. */
    public boolean active() {
        return state.equals(ACTIVE);
    }

    /** Whether it lets those with such addresses in. */
    public boolean serves(MailDomain domain) {
        return active() && domains.contains(domain);
    }

    Fields fields() {
        return Fields.none()
                .with("id", id.value())
                .with("type", type)
                .with("name", name)
                .with("state", state)
                .with(
                        "domains",
                        domains.stream().sorted().map(MailDomain::value).toList());
    }
}

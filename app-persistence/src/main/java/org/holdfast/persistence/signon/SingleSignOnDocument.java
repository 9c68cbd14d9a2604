package org.holdfast.persistence.signon;

import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.holdfast.domain.access.Role;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.signon.Connection;
import org.holdfast.domain.signon.ConnectionId;
import org.holdfast.domain.signon.GroupRoles;
import org.holdfast.domain.signon.MailDomain;
import org.holdfast.domain.signon.OwnerLinks;
import org.holdfast.domain.signon.ProviderOrganisation;
import org.holdfast.domain.signon.SingleSignOn;

/** The stored form of settings of single sign-on. */
final class SingleSignOnDocument {

    private static final int SCHEMA = 1;

    private SingleSignOnDocument() {}

    static Document from(SingleSignOn settings) {
        return new Document("schema", SCHEMA)
                .append("version", settings.version())
                .append("provider", settings.provider().value())
                .append(
                        "connections",
                        settings.connections().stream()
                                .map(SingleSignOnDocument::from)
                                .toList())
                .append(
                        "domains",
                        settings.domains().stream()
                                .sorted()
                                .map(MailDomain::value)
                                .toList())
                .append(
                        "enforced",
                        settings.enforced().stream()
                                .sorted()
                                .map(MailDomain::value)
                                .toList())
                .append("newcomers", settings.newcomers().map(Role::name).orElse(null))
                .append("groups", settings.groups().lines())
                .append("ownerLinks", settings.ownerLinks().name())
                .append("ended", settings.ended());
    }

    static SingleSignOn toSettings(Document document) {
        return new SingleSignOn(
                new OrganisationId(document.getString("_id")),
                document.getLong("version"),
                new ProviderOrganisation(document.getString("provider")),
                document.getList("connections", Document.class).stream()
                        .map(SingleSignOnDocument::toConnection)
                        .toList(),
                Connection.domains(document.getList("enforced", String.class)),
                Optional.ofNullable(document.getString("newcomers")).flatMap(Role::find),
                GroupRoles.parse(String.join(
                        "\n",
                        Optional.ofNullable(document.getList("groups", String.class))
                                .orElse(List.of()))),
                OwnerLinks.valueOf(document.getString("ownerLinks")),
                document.getBoolean("ended", false));
    }

    private static Document from(Connection connection) {
        return new Document("id", connection.id().value())
                .append("type", connection.type())
                .append("name", connection.name())
                .append("state", connection.state())
                .append(
                        "domains",
                        connection.domains().stream()
                                .sorted()
                                .map(MailDomain::value)
                                .toList());
    }

    private static Connection toConnection(Document stored) {
        return new Connection(
                new ConnectionId(stored.getString("id")),
                stored.getString("type"),
                stored.getString("name"),
                stored.getString("state"),
                Connection.domains(stored.getList("domains", String.class)));
    }
}

package org.holdfast.web.signon;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.signon.Connection;
import org.holdfast.domain.signon.MailDomain;

/** A connection as the API shows it. */
@Name("SignOnConnection")
@Description("A connection to an identity provider, in the words of WorkOS.")
public record SignOnConnectionView(
        @NonNull @Id String id,
        @NonNull String type,
        @NonNull String name,
        @NonNull String state,
        @NonNull List<@NonNull String> domains) {

    static SignOnConnectionView from(Connection connection) {
        return new SignOnConnectionView(
                connection.id().value(),
                connection.type(),
                connection.name(),
                connection.state(),
                connection.domains().stream().sorted().map(MailDomain::value).toList());
    }
}

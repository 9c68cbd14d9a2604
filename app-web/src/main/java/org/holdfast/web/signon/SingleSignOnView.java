package org.holdfast.web.signon;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.signon.MailDomain;
import org.holdfast.domain.signon.SingleSignOn;
import org.jspecify.annotations.Nullable;

/** Settings of single sign-on as the API shows them. */
@Name("SingleSignOn")
@Description("How people come in through the organisation's own identity provider.")
public record SingleSignOnView(
        @Description("One more with each change; a mutation names the one that its caller has seen.")
        int version,

        @Description("What the organisation is called at WorkOS.") @NonNull
        String provider,

        @Description("What WorkOS said of its connections when they were last read.") @NonNull
        List<@NonNull SignOnConnectionView> connections,

        @Description("Domains whose people come in no other way, as long as an active connection serves them.") @NonNull
        List<@NonNull String> enforced,

        @Description("The role that somebody gets who was not invited; null to refuse them.") @Nullable
        String newcomers,

        @Description(
                "Which groups of the provider's directory hold which role; at each sign-in these are given and taken.")
        @NonNull
        List<@NonNull GroupRoleView> groups,

        @Description(
                "KEPT: owners of enforced domains keep the link; DOUBTED: said once that they shall not; GIVEN_UP.")
        @NonNull
        String ownerLinks) {

    static SingleSignOnView from(SingleSignOn settings) {
        return new SingleSignOnView(
                Math.toIntExact(settings.version()),
                settings.provider().value(),
                settings.connections().stream().map(SignOnConnectionView::from).toList(),
                settings.enforced().stream().sorted().map(MailDomain::value).toList(),
                settings.newcomers().map(Enum::name).orElse(null),
                GroupRoleView.of(settings.groups()),
                settings.ownerLinks().name());
    }
}

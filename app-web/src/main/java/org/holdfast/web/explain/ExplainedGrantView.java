package org.holdfast.web.explain;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.explain.ExplainedGrant;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.web.member.GrantView;
import org.jspecify.annotations.Nullable;

/** A grant with what it allows and where it came from. */
@Name("ExplainedGrant")
@Description("A grant with what it allows and where it came from.")
public record ExplainedGrantView(
        @NonNull GrantView grant,

        @Description("What its role allows now, for example `site.write`.") @NonNull
        List<@NonNull String> permissions,

        @Description("The team that it was given to; null for one of the member's own.") @Id @Nullable
        String teamId,

        @Nullable String teamName,

        @Description(
                "How it reaches the thing: DIRECT, by a BOARD that the site is in, or at a SITE that the board is for.")
        @NonNull
        String way) {

    public ExplainedGrantView {
        permissions = List.copyOf(permissions);
    }

    static List<ExplainedGrantView> of(OrganisationId organisation, List<ExplainedGrant> grants) {
        return grants.stream().map(grant -> of(organisation, grant)).toList();
    }

    static ExplainedGrantView of(OrganisationId organisation, ExplainedGrant explained) {
        return new ExplainedGrantView(
                GrantView.of(organisation, explained.grant()),
                explained.permissions().stream().sorted().map(Permission::label).toList(),
                explained.through().map(team -> team.id().value()).orElse(null),
                explained.through().map(team -> team.name().value()).orElse(null),
                explained.way().name());
    }
}

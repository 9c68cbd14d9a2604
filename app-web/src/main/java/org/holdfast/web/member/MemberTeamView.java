package org.holdfast.web.member;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** A team by its name. */
@Name("MemberTeam")
@Description("A team that a member is in.")
public record MemberTeamView(
        @NonNull @Id String id, @NonNull String name) {}

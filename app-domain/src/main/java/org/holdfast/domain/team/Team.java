package org.holdfast.domain.team;

import java.util.Optional;
import java.util.Set;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.journal.AggregateRef;
import org.holdfast.domain.journal.ClaimKey;
import org.holdfast.domain.journal.Fields;
import org.holdfast.domain.journal.OrganisationAggregate;
import org.holdfast.domain.member.GrantFields;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.Assert;

/**
 * A set of members who are granted things together. Who is in it stands with each member, so that a team of ten thousand
 * is as small as one of ten.
 *
 * @param id identifies the team
 * @param version 1 when formed, one more with each change
 * @param organisation where
 * @param name what it is called
 * @param description what it is for, up to {@value #MAXIMUM_DESCRIPTION} characters
 * @param grants what its members may do where, beside what they may by themselves
 * @param kept whether the directory of the organisation keeps its name and who is in it
 * @param removed a removed team gives nothing to anybody
 */
public record Team(
        TeamId id,
        long version,
        OrganisationId organisation,
        TeamName name,
        Optional<String> description,
        Set<Grant> grants,
        boolean kept,
        boolean removed)
        implements OrganisationAggregate {

    /** The word of the journal. */
    public static final String TYPE = "team";

    /** The most grants of one team. */
    public static final int MAXIMUM_GRANTS = 5000;

    /** The most characters of a description. */
    public static final int MAXIMUM_DESCRIPTION = 500;

    public Team {
        description.ifPresent(text -> Assert.text("description", text, MAXIMUM_DESCRIPTION));
        Assert.atMost("grants", grants.size(), MAXIMUM_GRANTS);
        GrantFields.requireOnce(grants);
        grants = Set.copyOf(grants);
    }

    /** A new team without members or grants. */
    public static Team form(TeamId id, OrganisationId organisation, TeamName name, Optional<String> description) {
        return new Team(id, 1, organisation, name, description, Set.of(), false, false);
    }

    /** A new team that is a group of the directory. */
    static Team ofGroup(TeamId id, OrganisationId organisation, TeamName name) {
        return new Team(id, 1, organisation, name, Optional.empty(), Set.of(), true, false);
    }

    /** How a team is named in the journal. */
    public static AggregateRef ref(TeamId id) {
        return new AggregateRef(TYPE, id.value());
    }

    static Team from(TeamId id, long version, OrganisationId organisation, Fields image) {
        return new Team(
                id,
                version,
                organisation,
                new TeamName(image.text("name")),
                image.findText("description"),
                GrantFields.from(image.nestedList("grants")),
                image.find("kept").isPresent() && image.flag("kept"),
                image.flag("removed"));
    }

    /** With another name and description. */
    public Team described(TeamName otherName, Optional<String> otherDescription) {
        return new Team(id, version + 1, organisation, otherName, otherDescription, grants, kept, removed);
    }

    /** With other grants. */
    public Team granted(Set<Grant> others) {
        return new Team(id, version + 1, organisation, name, description, others, kept, removed);
    }

    /** Giving nothing any more. */
    public Team remove() {
        return new Team(id, version + 1, organisation, name, description, grants, kept, true);
    }

    /** In the hands of people again. */
    Team released() {
        return new Team(id, version + 1, organisation, name, description, grants, false, removed);
    }

    /** Kept by the directory again, under the name that the group has. */
    Team takenUp(TeamName groupName) {
        return new Team(id, version + 1, organisation, groupName, description, grants, true, removed);
    }

    /** The key that keeps the name unique in the organisation. */
    ClaimKey nameClaim() {
        return ClaimKey.ignoringCase("team-name", organisation, name.value());
    }

    @Override
    public AggregateRef ref() {
        return ref(id);
    }

    @Override
    public Fields fields() {
        return Fields.none()
                .with("name", name.value())
                .with("description", description)
                .with("grants", GrantFields.of(grants))
                .with("kept", Optional.of(true).filter(told -> kept))
                .with("removed", removed);
    }
}

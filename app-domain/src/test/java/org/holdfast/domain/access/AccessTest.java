package org.holdfast.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.holdfast.domain.access.ActorFixture.ORGANISATION;
import static org.holdfast.domain.access.ActorFixture.OTHER_ORGANISATION;

import java.util.Arrays;
import org.holdfast.domain.shared.FiredEvents;
import org.holdfast.domain.shared.NotFoundException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccessTest {

    private static final String NORTH = "01HZZZZZZZ00000000000000N1";
    private static final String SOUTH = "01HZZZZZZZ00000000000000S1";
    private static final String BOARD = "01HZZZZZZZ00000000000000B1";
    private static final ScopePath WHOLE = ScopePath.of(ORGANISATION);

    private final FiredEvents<AccessRefused> refusals = new FiredEvents<>();
    private final Access access = new Access(refusals);

    @ParameterizedTest
    @EnumSource(Permission.class)
    void ownerMayDoEverythingInTheOwnOrganisation(Permission permission) {
        assertThat(access.may(ActorFixture.owner(), permission, WHOLE.below(NORTH)))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(Permission.class)
    void ownerOfAnotherOrganisationMayDoNothing(Permission permission) {
        assertThat(access.may(ActorFixture.stranger(), permission, WHOLE.below(NORTH)))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(Permission.class)
    void nothingIsAllowedWithoutAGrant(Permission permission) {
        Actor nobody = Actor.named(ORGANISATION, "id", "name", Origin.API);
        assertThat(access.may(nobody, permission, WHOLE)).isFalse();
        assertThat(access.sight(nobody, permission).nothing()).isTrue();
    }

    @Test
    void viewerHoldsNoWritingPermission() {
        assertThat(Arrays.stream(Permission.values()).filter(Permission::writing))
                .isNotEmpty()
                .noneMatch(permission -> access.mayAnywhere(ActorFixture.viewer(), permission));
    }

    @Test
    void grantOnASiteReachesAllBelowItAndNothingElse() {
        Actor editor = ActorFixture.editorOf(NORTH);
        assertThat(access.may(editor, Permission.SITE_WRITE, WHOLE.below(NORTH).below(SOUTH)))
                .isTrue();
        assertThat(access.may(editor, Permission.SITE_WRITE, WHOLE.below(SOUTH)))
                .isFalse();
        assertThat(access.may(editor, Permission.SITE_WRITE, WHOLE)).isFalse();
    }

    @Test
    void grantOnAKeyOfAnotherOrganisationDoesNotReachThere() {
        Actor forged = ActorFixture.of(ORGANISATION, Role.OWNER, OTHER_ORGANISATION.value());
        assertThat(access.may(forged, Permission.SITE_READ, ScopePath.of(OTHER_ORGANISATION)))
                .isFalse();
    }

    @Test
    void refusalLeavesASecurityEvent() {
        assertThatThrownBy(() -> access.require(ActorFixture.viewer(), Permission.SITE_WRITE, WHOLE))
                .isInstanceOf(AccessRefusedException.class);
        assertThat(refusals.fired()).singleElement().satisfies(refusal -> assertThat(
                        refusal.permission().orElseThrow())
                .isEqualTo(Permission.SITE_WRITE));
    }

    @Test
    void whatCannotBeSeenIsNotFound() {
        assertThatThrownBy(() -> access.requireSight(ActorFixture.stranger(), Permission.SITE_READ, WHOLE, "site"))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("site-not-found");
    }

    @Test
    void sightOfTheOrganisationNeedsNoFurtherKey() {
        Actor both = ActorFixture.as("id", new Grant(Role.VIEWER, NORTH), new Grant(Role.VIEWER, ORGANISATION.value()));
        assertThat(access.sight(both, Permission.SITE_READ).keys()).containsExactly(ORGANISATION.value());
    }

    @Test
    void grantOnABoardReachesWhatLiesOnIt() {
        Actor contributor = ActorFixture.as("id", Grant.of(Role.CONTRIBUTOR.id(), Scope.board(BOARD)));
        ScopePath cell = WHOLE.below(NORTH).below(BOARD);
        assertThat(access.may(contributor, Permission.ANSWER_WRITE, cell)).isTrue();
        assertThat(access.may(contributor, Permission.ANSWER_WRITE, WHOLE.below(NORTH)))
                .isFalse();
        assertThat(access.mayAnywhere(contributor, Permission.ANSWER_WRITE)).isTrue();
        assertThat(access.sight(contributor, Permission.ANSWER_READ).nothing()).isTrue();
        assertThat(access.boards(contributor, Permission.ANSWER_READ)).containsExactly(BOARD);
        assertThat(access.sightOfAll(contributor, Permission.ANSWER_READ).keys())
                .containsExactly(BOARD);
    }

    @Test
    void takesTheUnionOfGrants() {
        Actor both = ActorFixture.as("id", new Grant(Role.VIEWER, NORTH), new Grant(Role.APPROVER, SOUTH));
        assertThat(access.sight(both, Permission.SITE_READ).keys()).containsExactly(NORTH, SOUTH);
        assertThat(access.sight(both, Permission.ANSWER_APPROVE).keys()).containsExactly(SOUTH);
        assertThat(both.holds(Role.APPROVER, WHOLE.below(SOUTH))).isTrue();
        assertThat(both.holds(Role.APPROVER, WHOLE.below(NORTH))).isFalse();
    }

    @Test
    void explainsByTheGrantsBehindIt() {
        Actor editor = ActorFixture.editorOf(NORTH);
        assertThat(access.explain(editor, Permission.SITE_WRITE, WHOLE.below(NORTH)))
                .extracting(HeldGrant::grant)
                .containsExactly(new Grant(Role.EDITOR, NORTH));
        assertThat(access.explain(editor, Permission.MEMBER_MANAGE, WHOLE.below(NORTH)))
                .isEmpty();
    }
}

package org.holdfast.domain.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.holdfast.domain.board.BoardFixture.statusId;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.access.Role;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.shared.DomainException;
import org.junit.jupiter.api.Test;

class StatusesTest {

    private static final ScopePath NORTH =
            ScopePath.of(ActorFixture.ORGANISATION).below("01HZZZZZZZ00000000000000N1");

    private final Statuses builtIn = BoardFixture.board("B1", "Alpha").statuses();

    @Test
    void startsWithOneDefaultAndEveryMeaning() {
        assertThat(builtIn.standard().meaning()).isEqualTo(StatusMeaning.OPEN);
        assertThat(builtIn.offered()).extracting(Status::meaning).contains(StatusMeaning.values());
    }

    @Test
    void keepsIdsAndTakesOverOrderNamesAndColours() {
        List<StatusDraft> drafts = drafts();
        drafts.add(0, StatusDraft.added(new StatusName("Postponed"), StatusMeaning.OPEN, StatusColour.VIOLET));
        Statuses planned = builtIn.planned(StatusPlan.of(drafts), () -> statusId("S9"));
        assertThat(planned.offered()).extracting(Status::id).startsWith(statusId("S9"), statusId("S1"));
        assertThat(planned.merged()).isEmpty();
    }

    @Test
    void refusesToLeaveOneOutWithoutSayingWhatTakesItsPlace() {
        assertRefused("status-not-replaced", new StatusPlan(drafts().subList(0, 4), Map.of()));
    }

    @Test
    void refusesAReplacementThatIsNotKept() {
        assertRefused(
                "status-not-replaced", new StatusPlan(drafts().subList(0, 4), Map.of(statusId("S5"), statusId("S5"))));
    }

    @Test
    void countsAMergedStatusAsTheOneThatTookItsPlace() {
        Statuses planned = without("S5", "S4");
        assertThat(planned.find(statusId("S5"))).isEmpty();
        assertThat(planned.resolve(statusId("S5")).id()).isEqualTo(statusId("S4"));
        assertThat(planned.byId().get(statusId("S5")).meaning()).isEqualTo(StatusMeaning.CLOSED);
        assertThatThrownBy(() -> planned.offered(statusId("S5"))).hasMessageContaining("status-merged");
    }

    @Test
    void followsAMergedStatusWhenItsReplacementIsMergedToo() {
        Statuses planned = without("S5", "S4");
        List<StatusDraft> drafts = new ArrayList<>(
                planned.offered().stream().map(StatusDraft::from).toList());
        drafts.remove(3);
        Statuses again =
                planned.planned(new StatusPlan(drafts, Map.of(statusId("S4"), statusId("S3"))), () -> statusId("S9"));
        assertThat(again.resolve(statusId("S5")).id()).isEqualTo(statusId("S3"));
        assertThat(again.resolve(statusId("S4")).id()).isEqualTo(statusId("S3"));
    }

    @Test
    void refusesAStatusOfAnotherBoard() {
        assertThatThrownBy(() -> builtIn.offered(statusId("X1"))).hasMessageContaining("status-of-another-board");
        List<StatusDraft> drafts = drafts();
        drafts.add(new StatusDraft(
                Optional.of(statusId("X1")),
                new StatusName("Foreign"),
                StatusMeaning.OPEN,
                StatusColour.RED,
                false,
                Optional.empty()));
        assertRefused("status-of-another-board", StatusPlan.of(drafts));
    }

    @Test
    void refusesNoneOrTwoDefaults() {
        List<StatusDraft> none = drafts();
        none.set(0, standard(none.get(0), false, Optional.empty()));
        assertRefused("status-one-default", StatusPlan.of(none));
        List<StatusDraft> two = drafts();
        two.set(1, standard(two.get(1), true, Optional.empty()));
        assertRefused("status-one-default", StatusPlan.of(two));
    }

    @Test
    void refusesARestrictedDefault() {
        List<StatusDraft> drafts = drafts();
        drafts.set(0, standard(drafts.get(0), true, Optional.of(new StatusRestriction(Role.OWNER, "Ask."))));
        assertRefused("status-default-restricted", StatusPlan.of(drafts));
    }

    @Test
    void refusesNamesThatDifferOnlyInCase() {
        List<StatusDraft> drafts = drafts();
        drafts.add(StatusDraft.added(new StatusName("MET"), StatusMeaning.CLOSED, StatusColour.LIME));
        assertRefused("status-name-repeated", StatusPlan.of(drafts));
    }

    @Test
    void refusesTheSameStatusTwice() {
        List<StatusDraft> drafts = drafts();
        StatusDraft met = drafts.get(3);
        drafts.add(new StatusDraft(
                met.id(), new StatusName("Met too"), met.meaning(), met.colour(), false, Optional.empty()));
        assertRefused("status-repeated", StatusPlan.of(drafts));
    }

    @Test
    void refusesTooMany() {
        List<StatusDraft> drafts = drafts();
        IntStream.range(0, 16)
                .mapToObj(number ->
                        StatusDraft.added(new StatusName("More " + number), StatusMeaning.OPEN, StatusColour.RED))
                .forEach(drafts::add);
        assertRefused("value-too-many", StatusPlan.of(drafts));
    }

    @Test
    void letsOnlyTheRoleOrAStrongerOneSetARestrictedStatus() {
        Status waived = new Status(
                statusId("S9"),
                new StatusName("Waived"),
                StatusMeaning.IGNORED,
                StatusColour.TEAL,
                false,
                Optional.of(new StatusRestriction(Role.EDITOR, "Ask an editor.")));
        assertThat(waived.settable(ActorFixture.owner(), NORTH)).isTrue();
        assertThat(waived.settable(ActorFixture.editorOf(NORTH.own()), NORTH)).isTrue();
        assertThat(waived.settable(ActorFixture.editorOf("01HZZZZZZZ00000000000000S1"), NORTH))
                .isFalse();
        assertThatThrownBy(() -> waived.requireSettable(ActorFixture.viewer(), NORTH))
                .isInstanceOfSatisfying(BoardRefusedException.class, refused -> {
                    assertThat(refused.code()).isEqualTo("status-restricted");
                    assertThat(refused.kind()).isEqualTo(DomainException.Kind.FORBIDDEN);
                    assertThat(refused.parameters()).containsEntry("message", "Ask an editor.");
                });
    }

    private Statuses without(String gone, String into) {
        List<StatusDraft> drafts = drafts();
        drafts.removeIf(draft -> draft.id().equals(Optional.of(statusId(gone))));
        return builtIn.planned(new StatusPlan(drafts, Map.of(statusId(gone), statusId(into))), () -> statusId("S9"));
    }

    private List<StatusDraft> drafts() {
        return new ArrayList<>(builtIn.offered().stream().map(StatusDraft::from).toList());
    }

    private static StatusDraft standard(StatusDraft draft, boolean standard, Optional<StatusRestriction> restriction) {
        return new StatusDraft(draft.id(), draft.name(), draft.meaning(), draft.colour(), standard, restriction);
    }

    private void assertRefused(String code, StatusPlan plan) {
        AtomicInteger number = new AtomicInteger(10);
        assertThatThrownBy(() -> builtIn.planned(plan, () -> statusId("S" + number.incrementAndGet())))
                .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.code())
                        .isEqualTo(code));
    }
}

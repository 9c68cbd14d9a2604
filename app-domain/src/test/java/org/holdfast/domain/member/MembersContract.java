package org.holdfast.domain.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Role;
import org.holdfast.domain.access.Scope;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.site.SiteFixture;
import org.holdfast.domain.team.TeamFixture;
import org.junit.jupiter.api.Test;

/** What every store of members does. */
public interface MembersContract {

    OrganisationId HERE = ActorFixture.ORGANISATION;
    OrganisationId THERE = ActorFixture.OTHER_ORGANISATION;

    Members members();

    @Test
    default void findsAMemberWithEverything() {
        Member member = MemberFixture.invited("A1", "Zoë  Example", "Zoe@Example.com")
                .granted(Set.of(
                        new Grant(Role.EDITOR, SiteFixture.id("S1").value()),
                        new Grant(Role.VIEWER, HERE.value()).ending(Instant.parse("2027-01-01T00:00:00Z")),
                        Grant.of(
                                Role.APPROVER.id(),
                                Scope.board(SiteFixture.id("B1").value())),
                        Grant.of(
                                Role.APPROVER.id(),
                                Scope.group(SiteFixture.id("G1").value()))))
                .inTeams(Set.of(TeamFixture.id("T1"), TeamFixture.id("T2")))
                .suspended();
        members().save(member);
        assertThat(members().find(HERE, member.id())).contains(member);
    }

    @Test
    default void knowsWhomTheDirectoryShutOut() {
        Member member = MemberFixture.invited("A1", "Zoe", "zoe@example.com").suspendedByDirectory();
        members().save(member);
        assertThat(members().find(HERE, member.id()).orElseThrow().state().byDirectory())
                .isTrue();
        members().save(member.suspended());
        assertThat(members().find(HERE, member.id()).orElseThrow().state().byDirectory())
                .isFalse();
    }

    @Test
    default void findsThoseOfATeam() {
        Member ann = MemberFixture.invited("A1", "Ann", "ann@example.com").inTeams(Set.of(TeamFixture.id("T1")));
        Member bo = MemberFixture.invited("A2", "Bo", "bo@example.com")
                .inTeams(Set.of(TeamFixture.id("T1"), TeamFixture.id("T2")));
        List.of(bo, ann, MemberFixture.invited("A3", "Cy", "cy@example.com")).forEach(members()::save);
        MemberFilter first = MemberFilter.none().inTeam(TeamFixture.id("T1"));
        assertThat(members().page(HERE, first, PageRequest.first(10)).items()).containsExactly(ann, bo);
        assertThat(members()
                        .page(HERE, first, PageRequest.after(members().keyOf(ann), 10))
                        .items())
                .containsExactly(bo);
        assertThat(members().count(HERE, first).value()).isEqualTo(2);
        MemberFilter second = MemberFilter.none().inTeam(TeamFixture.id("T2"));
        assertThat(members().page(HERE, second, PageRequest.first(10)).items()).containsExactly(bo);
        assertThat(members().page(THERE, first, PageRequest.first(10)).items()).isEmpty();
    }

    @Test
    default void findsThoseWhoWereGrantedARoleOrSomethingOnAScope() {
        String site = SiteFixture.id("S1").value();
        Member ann =
                MemberFixture.invited("A1", "Ann", "ann@example.com").granted(Set.of(new Grant(Role.EDITOR, site)));
        Member bo = MemberFixture.invited("A2", "Bo", "bo@example.com");
        List.of(bo, ann).forEach(members()::save);
        assertThat(granted("EDITOR")).containsExactly(ann);
        assertThat(granted(site)).containsExactly(ann);
        assertThat(granted(site, HERE.value())).containsExactly(ann, bo);
        assertThat(granted("OWNER")).isEmpty();
    }

    @Test
    default void findsNothingOfAnotherOrganisation() {
        Member member = MemberFixture.invited("A1", "Ann", "ann@example.com");
        members().save(member);
        assertThat(members().find(THERE, member.id())).isEmpty();
        assertThat(members().findAll(THERE, List.of(member.id()))).isEmpty();
        assertThat(members()
                        .page(THERE, MemberFilter.none(), PageRequest.first(10))
                        .items())
                .isEmpty();
    }

    @Test
    default void findsThoseThatExist() {
        Member ann = MemberFixture.invited("A1", "Ann", "ann@example.com");
        members().save(ann);
        assertThat(members().findAll(HERE, List.of(ann.id(), MemberFixture.id("XX"))))
                .containsOnlyKeys(ann.id());
    }

    @Test
    default void findsEveryMembershipOfAPersonIgnoringCase() {
        Member here = MemberFixture.invited("A1", "Ann", "Ann@example.com");
        Member there = MemberFixture.invited(THERE, "A2", "Ann", "ann@EXAMPLE.com");
        members().save(here);
        members().save(there);
        members().save(MemberFixture.invited("A3", "Bo", "bo@example.com"));
        assertThat(members().findByMail(new MailAddress("ANN@example.com"))).containsExactlyInAnyOrder(here, there);
    }

    @Test
    default void keepsWhoseInvitationWasWithdrawnOutOfListsAndAddresses() {
        Member wrong = MemberFixture.invited("A1", "Ann", "ann@example.com");
        Member right = MemberFixture.invited("A2", "Ann", "ann@example.com");
        members().save(wrong.withdrawn());
        members().save(right);
        assertThat(members().findByMail(new MailAddress("Ann@example.com"))).containsExactly(right);
        assertThat(members()
                        .page(HERE, MemberFilter.none(), PageRequest.first(10))
                        .items())
                .containsExactly(right);
        assertThat(members().count(HERE, MemberFilter.none()).value()).isEqualTo(1);
        MemberFilter withdrawn = new MemberFilter(Optional.empty(), Optional.of("withdrawn"));
        assertThat(members().page(HERE, withdrawn, PageRequest.first(10)).items())
                .containsExactly(wrong.withdrawn());
    }

    @Test
    default void pagesByNameAndThenById() {
        Member bo = MemberFixture.invited("A1", "Bo", "bo@example.com");
        Member ann = MemberFixture.invited("A2", "Ann", "ann@example.com");
        Member otherAnn = MemberFixture.invited("A3", "ann", "ann2@example.com");
        List.of(bo, ann, otherAnn).forEach(members()::save);
        Page<Member> first = members().page(HERE, MemberFilter.none(), PageRequest.first(2));
        assertThat(first.items()).containsExactly(ann, otherAnn);
        assertThat(first.hasNext()).isTrue();
        PageRequest next = PageRequest.after(members().keyOf(otherAnn), 2);
        assertThat(members().page(HERE, MemberFilter.none(), next).items()).containsExactly(bo);
        PageRequest back = PageRequest.before(members().keyOf(bo), 2);
        assertThat(members().page(HERE, MemberFilter.none(), back).items()).containsExactly(ann, otherAnn);
    }

    @Test
    default void searchesNameAndAddress() {
        Member zoe = MemberFixture.invited("A1", "Zoë", "z.one@example.com");
        Member bo = MemberFixture.invited("A2", "Bo", "bo@example.org").joined();
        members().save(zoe);
        members().save(bo);
        assertThat(found("ZOE", Optional.empty())).containsExactly(zoe);
        assertThat(found("@EXAMPLE.org", Optional.empty())).containsExactly(bo);
        assertThat(found(".*", Optional.empty())).isEmpty();
        assertThat(found("example", Optional.of("active"))).containsExactly(bo);
        assertThat(members()
                        .count(HERE, new MemberFilter(Optional.of("example"), Optional.empty()))
                        .value())
                .isEqualTo(2);
    }

    @Test
    default void searchesTheNameAlone() {
        Member zoe = MemberFixture.owner("A1", "Zoë Example", "z.one@example.com");
        members().save(zoe);
        assertThat(named("zoe exa")).containsExactly(zoe);
        assertThat(named("Example")).containsExactly(zoe);
        assertThat(named("z.one")).isEmpty();
        assertThat(named("@example.com")).isEmpty();
        assertThat(named("A1")).isEmpty();
        assertThat(named(" ")).containsExactly(zoe);
    }

    private List<Member> named(String text) {
        MemberFilter filter = MemberFilter.named(Optional.of(text), "active");
        return members().page(HERE, filter, PageRequest.first(10)).items();
    }

    @Test
    default void knowsWhetherAnotherActiveOwnerIsThere() {
        Member ann = MemberFixture.owner("A1", "Ann", "ann@example.com");
        Member bo = MemberFixture.owner("A2", "Bo", "bo@example.com");
        assertThat(members().anyOwner()).isFalse();
        members().save(ann);
        assertThat(members().anyOwner()).isTrue();
        assertThat(members().anotherActiveOwner(HERE, ann.id())).isFalse();
        members().save(bo);
        assertThat(members().anotherActiveOwner(HERE, ann.id())).isTrue();
        assertThat(members().anotherActiveOwner(THERE, ann.id())).isFalse();
        members().save(bo.suspended());
        assertThat(members().anotherActiveOwner(HERE, ann.id())).isFalse();
    }

    @Test
    default void listsActiveOwnersByAddress() {
        Member bo = MemberFixture.owner("A1", "Bo", "bo@example.com");
        Member ann = MemberFixture.owner("A2", "Ann", "ann@example.com");
        Member shut = MemberFixture.owner("A3", "Cy", "cy@example.com").suspended();
        List.of(bo, ann, shut, MemberFixture.invited("A4", "Di", "di@example.com"))
                .forEach(members()::save);
        assertThat(members().activeOwners(10)).containsExactly(ann, bo);
        assertThat(members().activeOwners(1)).containsExactly(ann);
        assertThat(members().owners(HERE)).containsExactly(ann, bo, shut);
        assertThat(members().owners(THERE)).isEmpty();
    }

    @Test
    default void doesNotTakeAnOwnerOfASiteForAnOwner() {
        Grant ownSite = new Grant(Role.OWNER, SiteFixture.id("S1").value());
        members().save(MemberFixture.invited("A1", "Ann", "ann@example.com").granted(Set.of(ownSite)));
        assertThat(members().anyOwner()).isFalse();
    }

    @Test
    default void keepsTheNewerVersion() {
        Member first = MemberFixture.invited("A1", "Ann", "ann@example.com");
        Member second = first.renamed(new MemberName("Anna"));
        members().save(second);
        members().save(first);
        assertThat(members().find(HERE, first.id())).contains(second);
    }

    private List<Member> granted(String... keys) {
        MemberFilter having = MemberFilter.none().granted(Set.of(keys));
        return members().page(HERE, having, PageRequest.first(10)).items();
    }

    private List<Member> found(String text, Optional<String> state) {
        return members()
                .page(HERE, new MemberFilter(Optional.of(text), state), PageRequest.first(10))
                .items();
    }
}

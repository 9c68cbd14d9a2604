package org.holdfast.persistence.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Role;
import org.holdfast.domain.access.Scope;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberFixture;
import org.holdfast.domain.site.SiteFixture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MemberDocumentTest {

    static Stream<Member> members() {
        Member invited = MemberFixture.invited("A1", "Zoë  Example", "Zoe@Example.com");
        Grant onSite = new Grant(Role.EDITOR, SiteFixture.id("S1").value());
        return Stream.of(
                invited,
                invited.granted(Set.of()),
                invited.granted(Set.of(onSite, new Grant(Role.VIEWER, onSite.key()))),
                invited.granted(Set.of(
                        onSite.ending(Instant.parse("2027-01-01T00:00:00Z")),
                        Grant.of(
                                Role.APPROVER.id(),
                                Scope.board(SiteFixture.id("B1").value())),
                        Grant.of(
                                Role.APPROVER.id(),
                                Scope.group(SiteFixture.id("G1").value())))),
                invited.joined(),
                invited.suspended(),
                invited.joined().suspended(),
                MemberFixture.owner("A2", "Ann", "ann@example.com"));
    }

    @ParameterizedTest
    @MethodSource("members")
    void survivesThereAndBack(Member member) {
        assertThat(MemberDocument.from(member).toMember()).isEqualTo(member);
    }
}

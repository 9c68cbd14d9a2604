package org.holdfast.persistence.member;

import jakarta.nosql.Column;
import jakarta.nosql.Entity;
import jakarta.nosql.Id;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.Document;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.member.MemberName;
import org.holdfast.domain.member.MemberState;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.FoldedText;
import org.holdfast.domain.team.TeamId;
import org.holdfast.persistence.shared.StoredGrant;
import org.jspecify.annotations.Nullable;

/**
 * The stored form of a member. Personal data stands in {@code mail} and {@code name} and in what is derived from them:
 * {@code mailKey}, {@code nameKey}, {@code search}. Who was granted something is found by {@code granted}.
 */
@Entity(MemberDocument.COLLECTION)
record MemberDocument(
        @Id String id,
        @Column int schema,
        @Column long version,
        @Column String organisation,
        @Column String mail,
        @Column String mailKey,
        @Column String name,
        @Column String nameKey,
        @Column String search,
        @Column String state,
        @Column boolean joined,
        @Column @Nullable Boolean byDirectory,
        @Column boolean owner,
        @Column List<GrantDocument> grants,
        @Column List<String> granted,
        @Column @Nullable List<String> teams) {

    static final String COLLECTION = "members";

    private static final int SCHEMA = 1;
    private static final String BETWEEN = "\u0001";

    /** Before what is looked for in the part of {@code search} that is the name. */
    static final String IN_THE_NAME = "^[^" + BETWEEN + "]*";

    static MemberDocument from(Member member) {
        String name = member.name().value();
        String mail = member.mail().value();
        return new MemberDocument(
                member.id().value(),
                SCHEMA,
                member.version(),
                member.organisation().value(),
                mail,
                member.mail().key(),
                name,
                key(member),
                FoldedText.fold(name) + BETWEEN + FoldedText.fold(mail),
                member.state().word(),
                member.state().came(),
                member.state().byDirectory(),
                member.owner(),
                member.grants().stream()
                        .sorted(Grant.ORDER)
                        .map(GrantDocument::from)
                        .toList(),
                StoredGrant.keys(member.grants()),
                member.teams().stream().map(TeamId::value).sorted().toList());
    }

    /** The same of what the driver read: JNoSQL needs ten times as long for thousands of grants. */
    static Member toMember(Document stored) {
        return new Member(
                new MemberId(stored.getString("_id")),
                stored.getLong("version"),
                new OrganisationId(stored.getString("organisation")),
                new MailAddress(stored.getString("mail")),
                new MemberName(stored.getString("name")),
                MemberState.of(
                        stored.getString("state"),
                        stored.getBoolean("joined", false),
                        stored.getBoolean("byDirectory", false)),
                StoredGrant.toGrants(stored.getList("grants", Document.class, List.of())),
                stored.getList("teams", String.class, List.of()).stream()
                        .map(TeamId::new)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    Member toMember() {
        return new Member(
                new MemberId(id),
                version,
                new OrganisationId(organisation),
                new MailAddress(mail),
                new MemberName(name),
                MemberState.of(state, joined, Boolean.TRUE.equals(byDirectory)),
                grants.stream().map(GrantDocument::toGrant).collect(Collectors.toUnmodifiableSet()),
                Optional.ofNullable(teams).stream()
                        .flatMap(List::stream)
                        .map(TeamId::new)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    static String key(Member member) {
        return FoldedText.key(member.name().value(), member.id().value());
    }
}

package org.holdfast.persistence.member;

import java.util.List;
import java.util.Set;
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
import org.holdfast.persistence.shared.StoredGrant;

/**
 * The stored form of a member. Personal data stands in {@code mail} and {@code name} and in what is derived from them:
 * {@code mailKey}, {@code nameKey}, {@code search}.
 */
final class MemberDocument {

    private static final int SCHEMA = 1;
    private static final String BETWEEN = "\u0001";

    private MemberDocument() {}

    static Document from(Member member) {
        String name = member.name().value();
        return new Document("schema", SCHEMA)
                .append("organisation", member.organisation().value())
                .append("version", member.version())
                .append("mail", member.mail().value())
                .append("mailKey", member.mail().key())
                .append("name", name)
                .append("nameKey", key(member))
                .append(
                        "search",
                        FoldedText.fold(name)
                                + BETWEEN
                                + FoldedText.fold(member.mail().value()))
                .append("state", member.state().word())
                .append("joined", joined(member.state()))
                .append("owner", member.owner())
                .append("grants", grants(member));
    }

    static Member toMember(Document document) {
        return new Member(
                new MemberId(document.getString("_id")),
                document.getLong("version"),
                new OrganisationId(document.getString("organisation")),
                new MailAddress(document.getString("mail")),
                new MemberName(document.getString("name")),
                MemberState.of(document.getString("state"), document.getBoolean("joined")),
                grants(document));
    }

    static String key(Member member) {
        return FoldedText.key(member.name().value(), member.id().value());
    }

    private static boolean joined(MemberState state) {
        return state instanceof MemberState.Active
                || (state instanceof MemberState.Suspended suspended && suspended.hadJoined());
    }

    private static List<Document> grants(Member member) {
        return member.grants().stream()
                .sorted(Grant.ORDER)
                .map(StoredGrant::from)
                .toList();
    }

    private static Set<Grant> grants(Document document) {
        return document.getList("grants", Document.class).stream()
                .map(StoredGrant::toGrant)
                .collect(Collectors.toUnmodifiableSet());
    }
}

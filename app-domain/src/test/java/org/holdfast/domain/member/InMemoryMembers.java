package org.holdfast.domain.member;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.Count;
import org.holdfast.domain.shared.FoldedText;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;

/** Members that last as long as the process. */
public final class InMemoryMembers implements Members {

    private final Map<MemberId, Member> members = new HashMap<>();

    @Override
    public synchronized Optional<Member> find(OrganisationId organisation, MemberId id) {
        return Optional.ofNullable(members.get(id))
                .filter(member -> member.organisation().equals(organisation));
    }

    @Override
    public synchronized Map<MemberId, Member> findAll(OrganisationId organisation, Collection<MemberId> ids) {
        Map<MemberId, Member> found = new HashMap<>();
        ids.forEach(id -> find(organisation, id).ifPresent(member -> found.put(id, member)));
        return found;
    }

    @Override
    public synchronized List<Member> findByMail(MailAddress mail) {
        return members.values().stream()
                .filter(member -> member.mail().same(mail) && !withdrawn(member))
                .sorted(Comparator.comparing(member -> member.id().value()))
                .toList();
    }

    @Override
    public synchronized Page<Member> page(OrganisationId organisation, MemberFilter filter, PageRequest page) {
        return Page.from(page, matching(organisation, filter).toList(), this::keyOf);
    }

    @Override
    public String keyOf(Member member) {
        return FoldedText.key(member.name().value(), member.id().value());
    }

    @Override
    public synchronized Count count(OrganisationId organisation, MemberFilter filter) {
        return Count.upToLimit(matching(organisation, filter).count());
    }

    @Override
    public synchronized boolean anotherActiveOwner(OrganisationId organisation, MemberId besides) {
        return matching(organisation, MemberFilter.none())
                .anyMatch(member -> member.activeOwner() && !member.id().equals(besides));
    }

    @Override
    public synchronized List<Member> activeOwners(int most) {
        return members.values().stream()
                .filter(Member::activeOwner)
                .sorted(Comparator.comparing((Member owner) -> owner.mail().key())
                        .thenComparing(owner -> owner.id().value()))
                .limit(most)
                .toList();
    }

    @Override
    public synchronized boolean anyOwner() {
        return members.values().stream().anyMatch(Member::owner);
    }

    @Override
    public synchronized void save(Member member) {
        members.merge(member.id(), member, (stored, saved) -> stored.version() < saved.version() ? saved : stored);
    }

    private Stream<Member> matching(OrganisationId organisation, MemberFilter filter) {
        return members.values().stream()
                .filter(member -> member.organisation().equals(organisation))
                .filter(member ->
                        filter.state().map(member.state().word()::equals).orElse(!withdrawn(member)))
                .filter(member -> filter.team().stream().allMatch(member.teams()::contains))
                .filter(member -> filter.granted().isEmpty() || granted(member, filter))
                .filter(member -> filter.name().stream()
                        .map(FoldedText::fold)
                        .allMatch(name -> FoldedText.fold(member.name().value()).contains(name)))
                .filter(member -> filter.text().stream()
                        .map(FoldedText::fold)
                        .allMatch(text -> FoldedText.fold(member.name().value()).contains(text)
                                || FoldedText.fold(member.mail().value()).contains(text)));
    }

    private static boolean withdrawn(Member member) {
        return member.state() instanceof MemberState.Withdrawn;
    }

    private static boolean granted(Member member, MemberFilter filter) {
        return member.grants().stream()
                .anyMatch(grant -> filter.granted().contains(grant.key())
                        || filter.granted().contains(grant.role().value()));
    }
}

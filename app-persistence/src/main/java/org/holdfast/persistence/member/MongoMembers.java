package org.holdfast.persistence.member;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.regex;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.jnosql.databases.mongodb.mapping.MongoDBTemplate;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberFilter;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.member.MemberState;
import org.holdfast.domain.member.Members;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.Count;
import org.holdfast.domain.shared.FoldedText;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.persistence.shared.GuardedWrites;
import org.holdfast.persistence.shared.Pages;
import org.holdfast.persistence.shared.RawDriver;
import org.holdfast.persistence.shared.Stored;

@ApplicationScoped
@RawDriver(because = "JNoSQL counts by reading everything; measured: a member with 3,000 grants")
class MongoMembers implements Members {

    private static final String WITHDRAWN = new MemberState.Withdrawn().word();

    /** All but withdrawn; said by name, so that an index counts them. */
    private static final List<String> LISTED = Stream.of(
                    new MemberState.Invited(), new MemberState.Active(), new MemberState.Suspended(true, false))
            .map(MemberState::word)
            .toList();

    private final MongoDBTemplate template;
    private final GuardedWrites writes;
    private final MongoCollection<Document> members;

    @Inject
    MongoMembers(MongoDBTemplate template, GuardedWrites writes, MongoDatabase database) {
        this.template = template;
        this.writes = writes;
        this.members = database.getCollection(MemberDocument.COLLECTION);
    }

    @Override
    public Optional<Member> find(OrganisationId organisation, MemberId id) {
        return Stored.read(() -> Optional.ofNullable(members.find(and(eq("_id", id.value()), of(organisation)))
                        .first()))
                .map(MemberDocument::toMember);
    }

    @Override
    public Map<MemberId, Member> findAll(OrganisationId organisation, Collection<MemberId> ids) {
        Map<MemberId, Member> found = new HashMap<>();
        if (!ids.isEmpty()) {
            List<String> keys = ids.stream().map(MemberId::value).distinct().toList();
            read(and(in("_id", keys), of(organisation))).forEach(member -> found.put(member.id(), member));
        }
        return found;
    }

    @Override
    public List<Member> findByMail(MailAddress mail) {
        return read(and(eq("mailKey", mail.key()), ne("state", WITHDRAWN)));
    }

    @Override
    public Page<Member> page(OrganisationId organisation, MemberFilter filter, PageRequest page) {
        return Pages.read(
                template,
                MemberDocument.class,
                matching(organisation, filter),
                "nameKey",
                true,
                page,
                MemberDocument::toMember);
    }

    @Override
    public String keyOf(Member member) {
        return MemberDocument.key(member);
    }

    @Override
    public Count count(OrganisationId organisation, MemberFilter filter) {
        CountOptions limited = new CountOptions().limit(Count.LIMIT);
        return Count.upToLimit(Stored.read(() -> members.countDocuments(matching(organisation, filter), limited)));
    }

    @Override
    public boolean anotherActiveOwner(OrganisationId organisation, MemberId besides) {
        return any(and(of(organisation), eq("owner", true), eq("state", "active"), ne("_id", besides.value())));
    }

    @Override
    public List<Member> activeOwners(int most) {
        List<Bson> pipeline = List.of(
                Aggregates.match(and(eq("owner", true), eq("state", "active"))),
                Aggregates.sort(Sorts.ascending("mailKey", "_id")),
                Aggregates.limit(most));
        return Stored.read(() -> template.aggregate(MemberDocument.class, pipeline)
                .map(MemberDocument::toMember)
                .toList());
    }

    @Override
    public boolean anyOwner() {
        return any(eq("owner", true));
    }

    @Override
    public void save(Member member) {
        writes.putNewer(MemberDocument.from(member));
    }

    private List<Member> read(Bson filter) {
        return Stored.read(() -> template.select(MemberDocument.class, filter)
                .sorted(Comparator.comparing(MemberDocument::id))
                .map(MemberDocument::toMember)
                .toList());
    }

    private boolean any(Bson filter) {
        return Stored.read(() -> Optional.ofNullable(members.find(filter)
                        .projection(Projections.include("_id"))
                        .first())
                .isPresent());
    }

    private static Bson of(OrganisationId organisation) {
        return eq("organisation", organisation.value());
    }

    private static Bson matching(OrganisationId organisation, MemberFilter filter) {
        List<Bson> all = new ArrayList<>(List.of(of(organisation)));
        all.add(filter.state().map(state -> eq("state", state)).orElse(in("state", LISTED)));
        filter.team().ifPresent(team -> all.add(eq("teams", team.value())));
        if (!filter.granted().isEmpty()) {
            all.add(in("granted", filter.granted()));
        }
        containing(filter.text(), "").ifPresent(all::add);
        containing(filter.name(), MemberDocument.IN_THE_NAME).ifPresent(all::add);
        return and(all);
    }

    private static Optional<Bson> containing(Optional<String> text, String where) {
        return text.map(FoldedText::fold)
                .filter(folded -> !folded.isEmpty())
                .map(folded -> regex("search", where + Pattern.quote(folded)));
    }
}

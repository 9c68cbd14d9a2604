package org.holdfast.persistence.signin;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import jakarta.data.Limit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.jnosql.databases.mongodb.mapping.MongoDBTemplate;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.signin.Membership;
import org.holdfast.domain.signin.SecretHash;
import org.holdfast.domain.signin.Session;
import org.holdfast.domain.signin.Sessions;
import org.holdfast.persistence.shared.Pages;
import org.holdfast.persistence.shared.RawDriver;
import org.holdfast.persistence.shared.Stored;

@ApplicationScoped
@RawDriver(because = "requests of one browser change a session at once: only the field that is meant may be written")
class MongoSessions implements Sessions {

    private final SessionDocuments sessions;
    private final MongoDBTemplate template;
    private final MongoCollection<Document> raw;

    @Inject
    MongoSessions(SessionDocuments sessions, MongoDBTemplate template, MongoDatabase database) {
        this.sessions = sessions;
        this.template = template;
        this.raw = database.getCollection(SessionDocument.COLLECTION);
    }

    @Override
    public void start(Session session) {
        Stored.written(() -> sessions.insert(SessionDocument.from(session)));
    }

    @Override
    public Optional<Session> find(SecretHash id) {
        return Stored.read(() -> sessions.findById(id.value())).map(SessionDocument::toSession);
    }

    @Override
    public void choose(SecretHash id, Membership membership) {
        Bson chosen = combine(
                set("organisation", membership.organisation().value()),
                set("member", membership.member().value()));
        Stored.read(() -> raw.updateOne(of(id), chosen));
    }

    @Override
    public void seen(SecretHash id, Instant at) {
        Bson used = combine(max("seenAt", Date.from(at)), max("usedKey", SessionDocument.key(id, at)));
        Stored.read(() -> raw.updateOne(of(id), used));
    }

    @Override
    public void end(SecretHash id) {
        Stored.done(() -> sessions.deleteById(id.value()));
    }

    @Override
    public void end(Collection<SecretHash> ids) {
        List<String> these = ids.stream().map(SecretHash::value).toList();
        Stored.read(() -> raw.deleteMany(in("_id", these)));
    }

    @Override
    public List<Session> ofOtherAddress(MemberId member, MailAddress mail, int most) {
        Pattern same = Pattern.compile("^" + Pattern.quote(mail.value()) + "$", Pattern.CASE_INSENSITIVE);
        return found(and(eq("member", member.value()), not(regex("mail", same))), most);
    }

    @Override
    public List<Session> byLink(
            OrganisationId organisation, Optional<String> domain, Optional<SecretHash> after, int most) {
        List<Bson> those = new ArrayList<>();
        those.add(eq("organisation", organisation.value()));
        those.add(eq("provider", null));
        domain.ifPresent(host ->
                those.add(regex("mail", Pattern.compile(Pattern.quote("@" + host) + "$", Pattern.CASE_INSENSITIVE))));
        after.ifPresent(last -> those.add(gt("_id", last.value())));
        return found(and(those), most);
    }

    private List<Session> found(Bson those, int most) {
        return Stored.read(() -> raw.find(those)
                .sort(ascending("_id"))
                .limit(most)
                .map(found -> SessionDocument.read(found).toSession())
                .into(new ArrayList<>()));
    }

    @Override
    public List<Session> ofMember(MemberId member, int most) {
        return Stored.read(() -> sessions.ofMember(member.value(), Limit.of(most))).stream()
                .map(SessionDocument::toSession)
                .toList();
    }

    @Override
    public Page<Session> page(MemberId member, Instant startedAfter, Instant seenAfter, PageRequest page) {
        Bson living = and(
                eq("member", member.value()),
                gt("startedAt", Date.from(startedAfter)),
                gt("seenAt", Date.from(seenAfter)));
        return Pages.read(template, SessionDocument.class, living, "usedKey", false, page, SessionDocument::toSession);
    }

    @Override
    public String keyOf(Session session) {
        return SessionDocument.key(session.id(), session.seenAt());
    }

    @Override
    public List<Session> stale(Instant startedBefore, Instant seenBefore, int most) {
        return Stored.read(() -> sessions.stale(Date.from(startedBefore), Date.from(seenBefore), Limit.of(most)))
                .stream()
                .map(SessionDocument::toSession)
                .toList();
    }

    private static Bson of(SecretHash id) {
        return eq("_id", id.value());
    }
}

package org.holdfast.persistence.signin;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import jakarta.data.Limit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.signin.Membership;
import org.holdfast.domain.signin.SecretHash;
import org.holdfast.domain.signin.Session;
import org.holdfast.domain.signin.Sessions;
import org.holdfast.persistence.shared.RawDriver;
import org.holdfast.persistence.shared.Stored;

@ApplicationScoped
@RawDriver(because = "requests of one browser change a session at once: only the field that is meant may be written")
class MongoSessions implements Sessions {

    private final SessionDocuments sessions;
    private final MongoCollection<Document> raw;

    @Inject
    MongoSessions(SessionDocuments sessions, MongoDatabase database) {
        this.sessions = sessions;
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
        Stored.read(() -> raw.updateOne(of(id), max("seenAt", Date.from(at))));
    }

    @Override
    public void end(SecretHash id) {
        Stored.done(() -> sessions.deleteById(id.value()));
    }

    @Override
    public void endAllOf(MemberId member) {
        Stored.done(() -> sessions.endAllOf(member.value()));
    }

    @Override
    public void endThoseOfOtherAddress(MemberId member, MailAddress mail) {
        Pattern same = Pattern.compile("^" + Pattern.quote(mail.value()) + "$", Pattern.CASE_INSENSITIVE);
        Stored.read(() -> raw.deleteMany(and(eq("member", member.value()), not(regex("mail", same)))));
    }

    @Override
    public void endThoseByLink(OrganisationId organisation, String domain, Collection<MemberId> but) {
        Bson those = and(
                eq("organisation", organisation.value()),
                eq("provider", null),
                regex("mail", Pattern.compile(Pattern.quote("@" + domain) + "$", Pattern.CASE_INSENSITIVE)),
                nin("member", but.stream().map(MemberId::value).toList()));
        Stored.read(() -> raw.deleteMany(those));
    }

    @Override
    public List<Session> ofMember(MemberId member, int most) {
        return Stored.read(() -> sessions.ofMember(member.value(), Limit.of(most))).stream()
                .map(SessionDocument::toSession)
                .toList();
    }

    @Override
    public void removeStale(Instant startedBefore, Instant seenBefore) {
        Stored.done(() -> sessions.removeStale(Date.from(startedBefore), Date.from(seenBefore)));
    }

    private static Bson of(SecretHash id) {
        return eq("_id", id.value());
    }
}

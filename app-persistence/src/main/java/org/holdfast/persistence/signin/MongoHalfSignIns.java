package org.holdfast.persistence.signin;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.inc;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.signin.Client;
import org.holdfast.domain.signin.HalfSignIn;
import org.holdfast.domain.signin.HalfSignIns;
import org.holdfast.domain.signin.Membership;
import org.holdfast.domain.signin.SecretHash;
import org.holdfast.persistence.shared.RawDriver;
import org.holdfast.persistence.shared.Stored;

/** One document each, for ten minutes. */
@ApplicationScoped
@RawDriver(because = "wrong codes are counted, and one is used up once")
class MongoHalfSignIns implements HalfSignIns {

    static final String COLLECTION = "half-sign-ins";

    private static final String WRONG = "wrong";

    private final MongoCollection<Document> halves;

    @Inject
    MongoHalfSignIns(MongoDatabase database) {
        this.halves = database.getCollection(COLLECTION);
    }

    @Override
    public void begin(HalfSignIn half) {
        Document stored = new Document("_id", half.id().value())
                .append("browser", half.browser().value())
                .append("mail", half.mail().value())
                .append("organisation", half.membership().organisation().value())
                .append("member", half.membership().member().value())
                .append("place", half.client().place())
                .append("agent", half.client().agent())
                .append("printed", half.printed())
                .append("endsAt", Date.from(half.endsAt()))
                .append(WRONG, 0);
        half.only().ifPresent(only -> stored.append("only", only.value()));
        Stored.written(() -> halves.insertOne(stored));
    }

    @Override
    public Optional<HalfSignIn> find(SecretHash id) {
        return Stored.read(() -> Optional.ofNullable(halves.find(of(id)).first()))
                .map(MongoHalfSignIns::half);
    }

    @Override
    public boolean use(SecretHash id) {
        return Stored.read(() -> halves.deleteOne(of(id))).getDeletedCount() == 1;
    }

    @Override
    public void missed(SecretHash id, int most) {
        Stored.read(() -> halves.updateOne(of(id), inc(WRONG, 1)));
        Stored.read(() -> halves.deleteOne(and(of(id), gte(WRONG, most))));
    }

    @Override
    public void removeEndedBefore(Instant moment) {
        Stored.read(() -> halves.deleteMany(lt("endsAt", Date.from(moment))));
    }

    private static Bson of(SecretHash id) {
        return eq("_id", id.value());
    }

    private static HalfSignIn half(Document stored) {
        return new HalfSignIn(
                new SecretHash(stored.getString("_id")),
                new SecretHash(stored.getString("browser")),
                new MailAddress(stored.getString("mail")),
                Optional.ofNullable(stored.getString("only")).map(OrganisationId::new),
                new Membership(
                        new OrganisationId(stored.getString("organisation")), new MemberId(stored.getString("member"))),
                new Client(stored.getString("place"), stored.getString("agent")),
                stored.getBoolean("printed"),
                stored.getDate("endsAt").toInstant());
    }
}

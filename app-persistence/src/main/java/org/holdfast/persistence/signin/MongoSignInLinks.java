package org.holdfast.persistence.signin;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.jnosql.databases.mongodb.mapping.MongoDBTemplate;
import org.holdfast.domain.signin.LinkPurpose;
import org.holdfast.domain.signin.LinkState;
import org.holdfast.domain.signin.SecretHash;
import org.holdfast.domain.signin.SignInLink;
import org.holdfast.domain.signin.SignInLinks;
import org.holdfast.persistence.shared.RawDriver;
import org.holdfast.persistence.shared.Stored;

@ApplicationScoped
@RawDriver(because = "a link is bound once and used once: JNoSQL writes without a condition")
class MongoSignInLinks implements SignInLinks {

    private static final Bson LIVE = eq("state", LinkState.LIVE.name());

    private final LinkDocuments documents;
    private final MongoDBTemplate template;
    private final MongoCollection<Document> links;

    @Inject
    MongoSignInLinks(LinkDocuments documents, MongoDBTemplate template, MongoDatabase database) {
        this.documents = documents;
        this.template = template;
        this.links = database.getCollection(LinkDocument.COLLECTION);
    }

    @Override
    public void issue(SignInLink link) {
        Stored.written(() -> documents.insert(LinkDocument.from(link)));
        Stored.read(() -> links.updateMany(earlier(link), set("state", LinkState.REPLACED.name())));
    }

    @Override
    public Optional<SignInLink> find(SecretHash id) {
        return Stored.read(() -> documents.findById(id.value())).map(LinkDocument::toLink);
    }

    @Override
    public Map<SecretHash, SignInLink> findAll(Collection<SecretHash> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Bson those = in("_id", ids.stream().map(SecretHash::value).toList());
        return Stored.read(() -> template.select(LinkDocument.class, those)
                .map(LinkDocument::toLink)
                .collect(Collectors.toMap(SignInLink::id, link -> link)));
    }

    @Override
    public boolean bind(SecretHash id, SecretHash browser) {
        Bson free = and(eq("_id", id.value()), in("browser", Arrays.asList(null, browser.value())));
        return Stored.read(() -> links.updateOne(free, set("browser", browser.value())))
                        .getMatchedCount()
                == 1;
    }

    @Override
    public boolean use(SecretHash id, Instant now) {
        Bson good = and(eq("_id", id.value()), LIVE, gt("endsAt", Date.from(now)));
        return Stored.read(() -> links.updateOne(good, set("state", LinkState.USED.name())))
                        .getModifiedCount()
                == 1;
    }

    @Override
    public void removeEndedBefore(Instant moment) {
        Stored.done(() -> documents.removeEndedBefore(Date.from(moment)));
    }

    /** Of two that are issued at once one is the earlier, for both alike: so one stays. */
    private static Bson earlier(SignInLink link) {
        Date end = Date.from(link.endsAt());
        return and(
                or(subjects(link.purpose())),
                LIVE,
                or(lt("endsAt", end), and(eq("endsAt", end), lt("_id", link.id().value()))));
    }

    /** What lies below a subject lies between the slash and the character that follows it. */
    private static List<Bson> subjects(LinkPurpose purpose) {
        String own = purpose.subject();
        List<Bson> subjects = new ArrayList<>();
        subjects.add(eq("subject", own));
        subjects.add(and(gte("subject", own + "/"), lt("subject", own + "0")));
        purpose.account().ifPresent(account -> subjects.add(eq("subject", account)));
        return subjects;
    }
}

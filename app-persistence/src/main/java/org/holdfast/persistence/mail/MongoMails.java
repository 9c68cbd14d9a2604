package org.holdfast.persistence.mail;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.holdfast.domain.mail.Mail;
import org.holdfast.domain.mail.Mails;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.persistence.shared.Pages;
import org.holdfast.persistence.shared.Stored;

@ApplicationScoped
class MongoMails implements Mails {

    static final String COLLECTION = "outbox";
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoCollection<Document> mails;

    @Inject
    MongoMails(MongoDatabase database) {
        this.mails = database.getCollection(COLLECTION);
    }

    @Override
    public void save(Mail mail) {
        Stored.read(() -> mails.replaceOne(eq("_id", mail.id().value()), MailDocument.from(mail), UPSERT));
    }

    @Override
    public List<Mail> due(Instant moment, int limit) {
        Bson due = and(eq("state", "waiting"), lte("nextTry", Date.from(moment)));
        return Stored.read(() -> mails.find(due)
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .map(MailDocument::toMail)
                .into(new ArrayList<>()));
    }

    @Override
    public Page<Mail> page(OrganisationId organisation, PageRequest page) {
        return Pages.read(mails, eq("organisations", organisation.value()), "_id", false, page, MailDocument::toMail);
    }

    @Override
    public void removeOlderThan(Instant moment) {
        Stored.read(() -> mails.deleteMany(lt("createdAt", Date.from(moment))));
    }
}

package org.holdfast.persistence.mail;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;

import jakarta.data.Limit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;
import org.eclipse.jnosql.databases.mongodb.mapping.MongoDBTemplate;
import org.holdfast.domain.mail.Mail;
import org.holdfast.domain.mail.MailId;
import org.holdfast.domain.mail.Mails;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.persistence.shared.Pages;
import org.holdfast.persistence.shared.Stored;

@ApplicationScoped
class MongoMails implements Mails {

    private final MailDocuments mails;
    private final MongoDBTemplate template;

    @Inject
    MongoMails(MailDocuments mails, MongoDBTemplate template) {
        this.mails = mails;
        this.template = template;
    }

    @Override
    public boolean add(Mail mail) {
        return Stored.written(() -> mails.insert(MailDocument.from(mail)));
    }

    @Override
    public boolean has(MailId id) {
        return Stored.read(() -> mails.findById(id.value())).isPresent();
    }

    @Override
    public void save(Mail mail) {
        Stored.read(() -> mails.save(MailDocument.from(mail)));
    }

    @Override
    public List<Mail> due(Instant moment, int limit) {
        return Stored.read(() -> mails.due(MailDocument.WAITING, Date.from(moment), Limit.of(limit))).stream()
                .map(MailDocument::toMail)
                .toList();
    }

    @Override
    public Page<Mail> page(OrganisationId organisation, Optional<String> text, PageRequest page) {
        return Pages.read(
                template, MailDocument.class, matching(organisation, text), "_id", false, page, MailDocument::toMail);
    }

    private static Bson matching(OrganisationId organisation, Optional<String> text) {
        Bson all = eq("organisations", organisation.value());
        return text.map(Pattern::quote)
                .map(part -> and(all, or(regex("to", part, "i"), regex("subject", part, "i"))))
                .orElse(all);
    }

    @Override
    public void removeOlderThan(Instant moment) {
        Stored.done(() -> mails.removeOlderThan(Date.from(moment)));
    }
}

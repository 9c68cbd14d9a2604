package org.holdfast.domain.mail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;

/** An outbox that lasts as long as the process. */
public final class InMemoryMails implements Mails {

    private final Map<String, Mail> mails = new LinkedHashMap<>();

    /** Every mail, in the order in which they were added; two of one moment have ids in any order. */
    public synchronized List<Mail> all() {
        return List.copyOf(mails.values());
    }

    @Override
    public synchronized boolean add(Mail mail) {
        return mails.putIfAbsent(mail.id().value(), mail) == null;
    }

    @Override
    public synchronized boolean has(MailId id) {
        return mails.containsKey(id.value());
    }

    @Override
    public synchronized void save(Mail mail) {
        mails.put(mail.id().value(), mail);
    }

    @Override
    public synchronized List<Mail> due(Instant moment, int limit) {
        return mails.values().stream()
                .sorted(Comparator.comparing(mail -> mail.id().value()))
                .filter(mail -> mail.state() instanceof MailState.Waiting waiting
                        && !waiting.nextTry().isAfter(moment))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Page<Mail> page(OrganisationId organisation, Optional<String> text, PageRequest page) {
        Comparator<Mail> order = Comparator.comparing(mail -> mail.id().value());
        List<Mail> read = new ArrayList<>(mails.values());
        text.map(part -> part.toLowerCase(Locale.ROOT))
                .ifPresent(part -> read.removeIf(mail -> !(mail.to().value() + '\n' + mail.subject())
                        .toLowerCase(Locale.ROOT)
                        .contains(part)));
        read.removeIf(mail -> !mail.organisations().contains(organisation)
                || page.key().stream()
                        .anyMatch(key -> page.forward()
                                ? mail.id().value().compareTo(key) >= 0
                                : mail.id().value().compareTo(key) <= 0));
        read.sort(page.forward() ? order.reversed() : order);
        return Page.of(page, read.subList(0, Math.min(read.size(), page.size() + 1)));
    }

    @Override
    public synchronized void removeOlderThan(Instant moment) {
        mails.values().removeIf(mail -> mail.createdAt().isBefore(moment));
    }
}

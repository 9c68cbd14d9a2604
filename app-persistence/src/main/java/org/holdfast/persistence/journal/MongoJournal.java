package org.holdfast.persistence.journal;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Sorts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.holdfast.domain.access.Sight;
import org.holdfast.domain.journal.ActivityFilter;
import org.holdfast.domain.journal.AggregateRef;
import org.holdfast.domain.journal.ConcurrentChangeException;
import org.holdfast.domain.journal.Entry;
import org.holdfast.domain.journal.Journal;
import org.holdfast.domain.journal.OwnAlone;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.persistence.shared.Pages;
import org.holdfast.persistence.shared.RawDriver;
import org.holdfast.persistence.shared.Stored;

@ApplicationScoped
@RawDriver(because = "measured; many in one command, with what each was refused for")
class MongoJournal implements Journal {

    static final String COLLECTION = "journal";

    private final MongoCollection<Document> entries;

    @Inject
    MongoJournal(MongoDatabase database) {
        this.entries = database.getCollection(COLLECTION);
    }

    @Override
    public void append(Entry entry) {
        if (!Stored.written(() -> entries.insertOne(EntryDocument.from(entry)))) {
            throw ConcurrentChangeException.of(entry.aggregate());
        }
    }

    @Override
    public Set<AggregateRef> appendAll(List<Entry> added) {
        if (added.isEmpty()) {
            return Set.of();
        }
        List<Document> documents = added.stream().map(EntryDocument::from).toList();
        InsertManyOptions eachByItself = new InsertManyOptions().ordered(false);
        return Stored.refused(() -> entries.insertMany(documents, eachByItself)).stream()
                .map(place -> added.get(place).aggregate())
                .collect(Collectors.toSet());
    }

    @Override
    public List<Entry> newerThan(AggregateRef aggregate, long version) {
        return Stored.read(() -> entries.find(and(of(aggregate), gt("version", version)))
                .sort(Sorts.ascending("version"))
                .map(EntryDocument::toEntry)
                .into(new ArrayList<>()));
    }

    @Override
    public Optional<Entry> asOf(AggregateRef aggregate, Instant moment) {
        return Stored.read(() -> Optional.ofNullable(entries.find(and(of(aggregate), lte("at", Date.from(moment))))
                .sort(Sorts.descending("version"))
                .map(EntryDocument::toEntry)
                .first()));
    }

    @Override
    public Page<Entry> history(AggregateRef aggregate, PageRequest page) {
        return Pages.read(entries, of(aggregate), "order", false, page, EntryDocument::toEntry);
    }

    @Override
    public Page<Entry> activity(Sight sight, ActivityFilter filter, PageRequest page) {
        if (sight.nothing()) {
            return Page.empty();
        }
        List<Bson> all = new ArrayList<>();
        all.add(Pages.inSightByPath(sight));
        if (!filter.types().isEmpty()) {
            all.add(in("type", filter.types()));
        }
        filter.kind().ifPresent(kind -> all.add(eq("kind", kind)));
        filter.actorId().ifPresent(actor -> all.add(eq("actor.id", actor)));
        if (!filter.origins().isEmpty()) {
            all.add(in("origin", filter.origins()));
        }
        filter.from().ifPresent(from -> all.add(gte("order", Entry.order(from, ""))));
        filter.until().ifPresent(until -> all.add(lt("order", Entry.order(until, ""))));
        filter.ownAlone().ifPresent(own -> all.add(kept(own)));
        return Pages.read(entries, and(all), "order", false, page, EntryDocument::toEntry);
    }

    @Override
    public void since(Instant moment, Consumer<Entry> reader) {
        Stored.read(() -> {
            entries.find(gte("order", Entry.order(moment, "")))
                    .sort(Sorts.ascending("order"))
                    .forEach(document -> reader.accept(EntryDocument.toEntry(document)));
            return true;
        });
    }

    private static Bson kept(OwnAlone own) {
        List<Bson> any = new ArrayList<>();
        any.add(nin("type", own.types()));
        own.person().ifPresent(person -> {
            any.add(eq("actor.id", person));
            any.add(of(OwnAlone.membership(person)));
            OwnAlone.NAMING.forEach(field -> any.add(eq("image." + field, person)));
        });
        return or(any);
    }

    private static Bson of(AggregateRef aggregate) {
        return eq("aggregate", aggregate.toString());
    }
}

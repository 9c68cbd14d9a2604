package org.holdfast.domain.directory;

import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.journal.AggregateRef;
import org.holdfast.domain.journal.Fields;
import org.holdfast.domain.journal.OrganisationAggregate;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.ForeignText;
import org.holdfast.domain.shared.Ids;
import org.holdfast.domain.signon.ProviderOrganisation;

/**
 * A directory that an organisation follows.
 *
 * @param id names it at the broker
 * @param version 1 when first heard of, one more with each change
 * @param organisation whose
 * @param provider the organisation at the broker that it belongs to
 * @param name what people call it
 * @param type what the broker calls its type; only ever shown
 * @param state the broker's word; only ever shown
 * @param bond whether it is followed
 */
public record Directory(
        DirectoryId id,
        long version,
        OrganisationId organisation,
        ProviderOrganisation provider,
        String name,
        String type,
        String state,
        Bond bond)
        implements OrganisationAggregate {

    /** The word of the journal. */
    public static final String TYPE = "directory";

    /** Who changed what a directory changed. */
    public static final String ACTOR = "directory";

    private static final int LONGEST = 200;

    /** Whether a directory is followed. */
    public enum Bond {
        /** It decides who is in. */
        KEPT,
        /** It was deleted at the broker: its people are shut out. */
        DELETED,
        /** The organisation does not follow it any more: its people and teams stay as they are. */
        RELEASED
    }

    public Directory {
        name = ForeignText.line(name, LONGEST);
        type = ForeignText.line(type, LONGEST);
        state = ForeignText.line(state, LONGEST);
    }

    static Directory first(OrganisationId organisation, ProviderOrganisation provider, ToldDirectory told) {
        return new Directory(told.id(), 1, organisation, provider, told.name(), told.type(), told.state(), Bond.KEPT);
    }

    static Directory from(OrganisationId organisation, long version, Fields image) {
        return new Directory(
                new DirectoryId(image.text("directory")),
                version,
                organisation,
                new ProviderOrganisation(image.text("provider")),
                image.text("name"),
                image.text("type"),
                image.text("state"),
                Bond.valueOf(image.text("bond")));
    }

    /** As the broker describes it now, and followed. */
    Directory told(ProviderOrganisation owner, ToldDirectory told) {
        return new Directory(id, version + 1, organisation, owner, told.name(), told.type(), told.state(), Bond.KEPT);
    }

    /** Followed in another way. */
    Directory bound(Bond other) {
        return new Directory(id, version + 1, organisation, provider, name, type, state, other);
    }

    /** What to call it. */
    public String title() {
        return name.isEmpty() ? id.value() : name;
    }

    /** Whether it decides who is in. */
    public boolean kept() {
        return bond == Bond.KEPT;
    }

    /** The directory as the author of a change. */
    public Actor actor() {
        return Actor.named(organisation, ACTOR, title(), Origin.DIRECTORY);
    }

    /** Identifies it here: what one organisation gave up, another one may take. */
    public String key() {
        return keyOf(organisation, id);
    }

    static String keyOf(OrganisationId organisation, DirectoryId id) {
        return Ids.hashed(organisation.value(), id.value());
    }

    @Override
    public AggregateRef ref() {
        return new AggregateRef(TYPE, key());
    }

    @Override
    public Fields fields() {
        return Fields.none()
                .with("directory", id.value())
                .with("provider", provider.value())
                .with("name", name)
                .with("type", type)
                .with("state", state)
                .with("bond", bond.name());
    }
}

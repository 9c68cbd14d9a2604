package org.holdfast.persistence.database;

import com.mongodb.client.MongoDatabase;

/**
 * One numbered change of the stored form: indexes, a collection, a document version. A feature contributes its steps as
 * {@code @ApplicationScoped} beans.
 *
 * <p>Rules: a number is used once and never again, by anybody; a step that was released is never edited; a step can be
 * repeated from any point (it may be killed half-way and is then run again from its beginning); indexes are created
 * here and nowhere else. Numbers are given in blocks of one hundred: 100 journal, 200 organisation and member,
 * 300 sign-in and mail, 400 site, 500 board, 600 answer and progress, 700 importing, 800 activity.
 */
public interface MigrationStep {

    /** Its place in the order, from 1. */
    int number();

    /** What it does, in a few words, for the log and the record. */
    String name();

    /** Does it. Must be repeatable. */
    void run(MongoDatabase database);
}

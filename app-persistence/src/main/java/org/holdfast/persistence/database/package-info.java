/**
 * Where the data lives: the settings, the connection (an embedded server or MongoDB), the steps that bring the stored
 * form up to date, and the counting of commands.
 *
 * <p>One client serves everybody: inject {@link com.mongodb.client.MongoDatabase}, or use a JNoSQL repository, which
 * gets the same client. Whoever needs the database at the start of the application observes
 * {@link org.holdfast.persistence.database.DatabasePrepared}: it is fired once, after the migrations.
 *
 * <p>Out of scope: what is stored. Each feature owns its collections and contributes its
 * {@link org.holdfast.persistence.database.MigrationStep}s.
 */
@NullMarked
package org.holdfast.persistence.database;

import org.jspecify.annotations.NullMarked;

/**
 * Collections with ordered indexes: how documents are kept, which index answers a query, and how it is walked.
 *
 * <p>A query goes through five small steps: {@code Filter} and {@code Order} say what is asked, {@code Bounds} what an
 * index knows about one field, {@code Planner} chooses the index by counting, {@code Walk} goes through its keys in
 * order, and {@code IndexedCollection} fetches the documents and asks the server's own matcher about each. That matcher
 * always has the last word: an index may offer too much, never too little.
 *
 * <p>Rules: readers share a collection and writers have it alone; a document is stored as bytes, so nobody holds an
 * object that somebody else changes.
 *
 * <p>Out of scope: the protocol, expressions and update operators, which are mongo-java-server's.
 */
@NullMarked
package org.holdfast.persistence.database.embedded.collection;

import org.jspecify.annotations.NullMarked;

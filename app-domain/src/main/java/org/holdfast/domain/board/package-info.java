/**
 * Boards: one programme each, with its own statuses, a scope of sites, and an outline of sections and requirements. A
 * board, a section and a requirement are aggregates of their own; the outline is the projection that shows them as a
 * tree. Out of scope: what is answered for a site ({@code answer}) and reading catalogs from files ({@code importing}).
 */
@NullMarked
package org.holdfast.domain.board;

import org.jspecify.annotations.NullMarked;

/**
 * Progress: what answers sum up to over sections and sites, always over the sites that the viewer may see. Work is
 * bounded by what is on the screen: sums are read, not made.
 */
@NullMarked
package org.holdfast.domain.progress;

import org.jspecify.annotations.NullMarked;

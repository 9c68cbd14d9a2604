/** Measures the operations of the product against the raw driver on the same data; run by {@code -Pbench}. */
package org.holdfast.persistence.bench;

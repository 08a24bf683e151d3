/** Measures the figures of docs/PERFORMANCE.md: ours, a floor and peers, in the same run. */
@NullMarked
package dev.fakeanam.benchmarks;

import org.jspecify.annotations.NullMarked;

/** The figures of docs/PERFORMANCE.md: ours, a floor and peers, measured in the same run. */
@NullMarked
package dev.fakeanam.benchmarks;

import org.jspecify.annotations.NullMarked;

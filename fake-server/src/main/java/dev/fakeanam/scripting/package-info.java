/** Scripts: which requests, which faults, how often. They can be written as JSON, and sent to another process. */
@NullMarked
package dev.fakeanam.scripting;

import org.jspecify.annotations.NullMarked;

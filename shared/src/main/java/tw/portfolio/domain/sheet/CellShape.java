package tw.portfolio.domain.sheet;

import java.util.Optional;
import java.util.function.Function;

/**
 * What a cell must look like, and what it is read into.
 *
 * @param chinese what is expected, in Traditional Chinese
 * @param english the same in English
 * @param reader reads the cell's text, stripped and not empty; empty if it is not as expected
 * @param <T> what it is read into
 */
public record CellShape<T>(String chinese, String english, Function<String, Optional<T>> reader) {}

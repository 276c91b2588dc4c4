package tw.portfolio.kernel.sheet.cell;

import java.util.Optional;
import java.util.function.Function;

/**
 * What the value of a cell stands for, such as the person who has a number.
 *
 * @param lookup finds it; empty if there is none
 * @param chinese what to do if there is none, in Traditional Chinese
 * @param english the same in English
 * @param <T> what the cell holds
 * @param <R> what it stands for
 */
public record Reference<T, R>(Function<T, Optional<R>> lookup, String chinese, String english) {}

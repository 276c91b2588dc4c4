package tw.portfolio.kernel.sheet.cell;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import tw.portfolio.kernel.text.IncomingText;

/**
 * What a cell must look like, and what it is read into.
 *
 * @param chinese what is expected, in Traditional Chinese
 * @param english the same in English
 * @param reader reads the cell's text, stripped and not empty; empty if it is not as expected
 * @param shown the cell's text as a problem may show it
 * @param <T> what it is read into
 */
public record CellShape<T>(
    String chinese,
    String english,
    Function<String, Optional<T>> reader,
    UnaryOperator<String> shown) {
  /** A shape of cells that hold nothing secret. */
  public CellShape(String chinese, String english, Function<String, Optional<T>> reader) {
    this(chinese, english, reader, UnaryOperator.identity());
  }

  /** The same for codes and names of classes: in whatever shape their characters come. */
  public CellShape<T> folded() {
    return new CellShape<>(
        chinese, english, text -> reader.apply(IncomingText.folded(text)), shown);
  }
}

package tw.portfolio.kernel.page;

import java.util.List;

/**
 * What begins on a sheet of paper of its own: a student's form among those of a class.
 *
 * @param blocks what is on it, from top to bottom
 */
public record PrintPage(List<Block> blocks) {
  /** Copies the list. */
  public PrintPage {
    blocks = List.copyOf(blocks);
  }
}

package tw.portfolio.copy;

import java.util.List;
import tw.portfolio.statement.Statement;
import tw.portfolio.statement.Statement.Comment;
import tw.portfolio.statement.Statement.Edition;

/**
 * A student's 自傳/學習計畫 with its past.
 *
 * @param statement as it is now
 * @param editions every text that was saved, oldest first; the last is the present one
 * @param comments what was said about it, oldest first
 */
public record WrittenStatement(
    Statement statement, List<Edition> editions, List<Comment> comments) {
  /** Copies the lists. */
  public WrittenStatement {
    editions = List.copyOf(editions);
    comments = List.copyOf(comments);
  }
}

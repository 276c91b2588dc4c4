package tw.portfolio.submission.dynamo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tw.portfolio.access.item.PlaceItems;
import tw.portfolio.kernel.dynamo.Attributes;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.submission.ExportJob;
import tw.portfolio.submission.ExportPlan;
import tw.portfolio.submission.pack.ExportProblem;
import tw.portfolio.submission.pack.ProblemCause;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.WorkKind;
import tw.portfolio.work.item.PieceItems;

/**
 * A class's problems as items, a few hundred an item: even a class of which every file is lost has
 * its whole list. They name students, so they have an end.
 */
final class ExportProblemItems {
  private static final int AN_ITEM = 300;
  private static final String PLAN = "PLAN#";

  private ExportProblemItems() {}

  static List<Item> write(
      ExportJob job, String step, String className, List<ExportProblem> problems) {
    List<Item> items = new ArrayList<>();
    for (int from = 0; from < problems.size(); from += AN_ITEM) {
      List<ExportProblem> some = problems.subList(from, Math.min(from + AN_ITEM, problems.size()));
      Key key =
          new Key(
              ExportKeys.problems(job.school(), job.id()),
              "%s#%s#%03d".formatted(step, className, from / AN_ITEM));
      Item list = Item.empty();
      IntStream.range(0, some.size())
          .forEach(at -> list.map("%03d".formatted(at), write(some.get(at))));
      items.add(
          Item.at(key)
              .map("problems", list)
              .number(Attributes.EXPIRES_AT, job.listsEnd().getEpochSecond()));
    }
    return items;
  }

  /** Where what a plan leaves out lies. */
  static String ofPlan(String attempt) {
    return PLAN + attempt;
  }

  /** Whether problems count: those of a plan only while their class is planned by it. */
  static boolean counts(Item item, Optional<ExportPlan> plan) {
    String sk = item.text("sk");
    return !sk.startsWith(PLAN)
        || plan.stream()
            .flatMap(counting -> counting.classes().stream())
            .map(share -> ofPlan(share.attempt()) + "#" + share.className() + "#")
            .anyMatch(sk::startsWith);
  }

  static List<ExportProblem> read(Item item) {
    Item list = item.map("problems");
    return list.attributes().keySet().stream()
        .sorted()
        .map(list::map)
        .map(ExportProblemItems::readOne)
        .toList();
  }

  private static Item write(ExportProblem problem) {
    return Item.empty()
        .text("cause", problem.cause().code())
        .text("name", problem.name())
        .map("place", PlaceItems.write(problem.place()))
        .text("piece", problem.piece().map(PieceId::toString))
        .text("kind", problem.piece().map(id -> id.kind().code()))
        .text("file", problem.file());
  }

  private static WorkKind kind(Item item) {
    return WorkKind.ofCode(item.text("kind"))
        .orElseThrow(() -> new IllegalStateException("No kind: " + item.text("kind")));
  }

  private static ExportProblem readOne(Item item) {
    return new ExportProblem(
        ProblemCause.ofCode(item.text("cause"))
            .orElseThrow(() -> new IllegalStateException("No cause: " + item.text("cause"))),
        item.text("name"),
        PlaceItems.read(item.map("place")),
        item.optionalText("piece").map(text -> PieceItems.pieceId(kind(item), text)),
        item.text("file"));
  }
}

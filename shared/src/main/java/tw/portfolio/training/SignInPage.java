package tw.portfolio.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.announcement.Audience;
import tw.portfolio.kernel.page.Block;
import tw.portfolio.kernel.page.HtmlDocument;
import tw.portfolio.kernel.page.PrintPage;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.training.TakingAttendance.Listed;
import tw.portfolio.training.TakingAttendance.Listing;

/** 簽到表, to be printed before a training: a page a class, and one for everybody else. */
public final class SignInPage {
  private static final List<String> STUDENTS = List.of("座號", "學號", "姓名", "簽到");
  private static final List<String> OTHERS = List.of("序號", "單位", "姓名", "簽到");
  private static final int LINES = 25;

  private SignInPage() {}

  /** The pages of a training. */
  public static HtmlDocument of(String school, Listing listing) {
    Map<String, List<Listed>> classes =
        listing.listed().stream()
            .filter(one -> one.place().isPresent())
            .collect(
                Collectors.groupingBy(
                    one -> one.place().orElseThrow().className(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    List<PrintPage> pages = new ArrayList<>();
    classes.forEach(
        (name, students) ->
            pages.add(
                page(school, listing.training(), ClassPlace.called(name), students(students))));
    if (pages.isEmpty() || !listing.training().plan().invited().others().isBlank()) {
      pages.add(page(school, listing.training(), others(listing.training()), blanks()));
    }
    return new HtmlDocument(listing.training().plan().kind().chinese() + "簽到表", pages);
  }

  private static PrintPage page(String school, Training training, String whom, Block table) {
    Training.Plan plan = training.plan();
    return new PrintPage(
        List.of(
            new Block.Letterhead(school, plan.kind().chinese() + "簽到表", whom),
            new Block.Facts(
                List.of(
                    new Block.Fact("主題", plan.title()),
                    new Block.Fact("時間", plan.starts().toString().replace('T', ' ')),
                    new Block.Fact("地點", plan.place()))),
            table,
            new Block.Signatures(List.of("承辦人", "單位主管"))));
  }

  private static String others(Training training) {
    return Stream.concat(
            training.plan().invited().groups().stream().map(Audience.Group::chinese).sorted(),
            Stream.of(training.plan().invited().others()))
        .filter(words -> !words.isBlank())
        .collect(Collectors.joining("、"));
  }

  private static Block students(List<Listed> students) {
    return Block.Table.ofWords(
        "%d 人".formatted(students.size()),
        STUDENTS,
        students.stream()
            .map(
                one ->
                    List.of(
                        String.valueOf(one.place().orElseThrow().seat()),
                        one.place().orElseThrow().studentNumber(),
                        one.name(),
                        ""))
            .toList());
  }

  private static Block blanks() {
    return Block.Table.ofWords(
        "簽到",
        OTHERS,
        Stream.iterate(1, number -> number + 1)
            .limit(LINES)
            .map(number -> List.of(String.valueOf(number), "", "", ""))
            .toList());
  }
}

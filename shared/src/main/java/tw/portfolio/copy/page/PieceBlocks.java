package tw.portfolio.copy.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.copy.CopiedFile;
import tw.portfolio.copy.CopyLayout;
import tw.portfolio.copy.CopyResult;
import tw.portfolio.copy.CopyResults;
import tw.portfolio.copy.WorkOfYear;
import tw.portfolio.kernel.files.FileSize;
import tw.portfolio.kernel.files.RecordedFile;
import tw.portfolio.kernel.page.Block;
import tw.portfolio.kernel.page.Block.Bullets;
import tw.portfolio.kernel.page.Block.Fact;
import tw.portfolio.kernel.page.Block.Facts;
import tw.portfolio.kernel.page.Block.Group;
import tw.portfolio.kernel.page.Block.Heading;
import tw.portfolio.kernel.page.Block.Paragraph;
import tw.portfolio.kernel.page.Inline;
import tw.portfolio.kernel.page.Tone;
import tw.portfolio.school.code.NationalCode;
import tw.portfolio.work.Content;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.Selection;
import tw.portfolio.work.WorkKind;
import tw.portfolio.work.achievement.Detail;
import tw.portfolio.work.achievement.Entry;
import tw.portfolio.work.achievement.ExternalLink;

/** Pieces of work with their files, year by year. */
final class PieceBlocks {
  private final CopyLayout layout;
  private final CopyResults results;

  PieceBlocks(CopyLayout layout, CopyResults results) {
    this.layout = layout;
    this.results = results;
  }

  /** All of one kind. */
  List<Block> of(WorkKind kind, List<WorkOfYear> years) {
    List<WorkOfYear> told =
        years.stream()
            .filter(year -> !year.work().pieces().isEmpty() || wasChosen(year.work().selection()))
            .toList();
    if (told.isEmpty()) {
      return List.of(new Paragraph("沒有資料。"));
    }
    List<Block> blocks = new ArrayList<>();
    for (WorkOfYear year : told) {
      blocks.add(
          new Heading(3, "%s 學年度，共 %d 件".formatted(year.year(), year.work().pieces().size())));
      choice(year).ifPresent(blocks::add);
      year.work().pieces().forEach(piece -> blocks.add(piece(year, piece)));
    }
    return blocks;
  }

  private static boolean wasChosen(Selection selection) {
    return selection.at().isPresent();
  }

  private static Optional<Block> choice(WorkOfYear year) {
    Selection selection = year.work().selection();
    return selection
        .at()
        .map(at -> new Paragraph("%s（%s）".formatted(chosen(selection), Told.moment(at))));
  }

  private static String chosen(Selection selection) {
    if (selection.declined()) {
      return "已選擇本學年不提交";
    }
    String chosen = "已勾選 %d 件".formatted(selection.chosen().size());
    return selection.locked() ? chosen + "，學校已提交" : chosen;
  }

  private Block piece(WorkOfYear year, Piece piece) {
    PieceState state = year.work().stateOf(piece);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(3, CopyLayout.subject(year.work(), piece)));
    blocks.add(new Paragraph(new Inline.Mark(tone(state), state.chinese(piece.id().kind()))));
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("學期", Told.term(piece.id().term())));
    facts.addAll(content(piece.content()));
    facts.add(new Fact("建立時間", Told.moment(piece.created())));
    piece.origin().ifPresent(origin -> facts.addAll(OriginFacts.of(origin)));
    facts.addAll(StatusFacts.of(piece.status()));
    blocks.add(new Facts(facts));
    blocks.add(new Bullets(files(piece)));
    return new Group(blocks);
  }

  private static Tone tone(PieceState state) {
    return switch (state) {
      case CERTIFIED, SELECTED, SUBMITTED -> Tone.GOOD;
      case REFUSED, RETURNED -> Tone.WARNING;
      case RESERVED, UPLOADED, SENT -> Tone.PLAIN;
    };
  }

  private static List<Fact> content(Content content) {
    return switch (content) {
      case Content.Outcome outcome ->
          List.of(
              new Fact("課程代碼", outcome.course().code().text()),
              new Fact("修課別", outcome.course().kind().chinese()),
              new Fact("簡述", outcome.description().text()));
      case Content.Achievement achievement -> achievement(achievement);
    };
  }

  private static List<Fact> achievement(Content.Achievement achievement) {
    Detail detail = achievement.detail();
    Stream<Fact> own =
        detail.category().entries().stream()
            .flatMap(
                entry ->
                    detail.values().text(entry.name()).stream()
                        .map(text -> new Fact(entry.title(), written(entry, text))));
    Stream<Fact> always = Stream.of(new Fact("內容簡述", achievement.description().text()));
    Stream<Fact> link =
        achievement.link().map(ExternalLink::address).stream()
            .map(address -> new Fact("外部影音連結", address));
    return Stream.of(own, always, link).flatMap(facts -> facts).toList();
  }

  private static String written(Entry entry, String text) {
    return entry.kind() instanceof Entry.Kind.Code(List<NationalCode> table)
        ? NationalCode.ofCode(table, text).map(NationalCode::chinese).orElse(text)
        : text;
  }

  private List<Inline> files(Piece piece) {
    List<CopiedFile> copied = layout.of(piece.id());
    Stream<Inline> told = copied.stream().map(this::file);
    Stream<Inline> awaited =
        piece.files().all().stream()
            .filter(RecordedFile.Expected.class::isInstance)
            .map(
                file ->
                    Inline.run(
                        new Inline.Mark(Tone.WARNING, "尚未上傳"),
                        Inline.words(" " + file.declared().name())));
    List<Inline> all = Stream.concat(told, awaited).toList();
    return all.isEmpty() ? List.of(Inline.words("沒有檔案")) : all;
  }

  private Inline file(CopiedFile copied) {
    RecordedFile.Verified file = copied.file();
    String name = file.declared().name().text();
    CopyResult result = results.of(copied);
    if (result != CopyResult.COPIED) {
      return Inline.run(
          new Inline.Mark(Tone.WARNING, result.chinese()), Inline.words(" " + name + "。請洽學校資訊組。"));
    }
    String about =
        "　%s，%s，%s 上傳%s"
            .formatted(
                file.declared().part().title(),
                FileSize.text(file.declared().bytes()),
                Told.moment(file.seal().modified()),
                copied.earlier() ? "，替換中的舊檔" : "");
    return Inline.run(new Inline.FileLink(copied.path(), name), new Inline.Quiet(about));
  }
}

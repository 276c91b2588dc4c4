package tw.portfolio.functions.activation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import tw.portfolio.account.ActivationCode;
import tw.portfolio.account.MakingActivationCodes.Pupil;
import tw.portfolio.account.MakingActivationCodes.Standing;
import tw.portfolio.kernel.http.Response;
import tw.portfolio.kernel.sheet.table.RowTable;
import tw.portfolio.kernel.sheet.table.TableColumn;
import tw.portfolio.kernel.sheet.table.XlsxTable;
import tw.portfolio.school.Window;

/** Codes as a workbook, a row a student, to be printed and cut into slips. */
final class CodeSheet {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(Window.TAIPEI);

  private static final List<TableColumn<Pupil>> COLUMNS =
      List.of(
          TableColumn.text("班級 (class)", 12, pupil -> pupil.place().className()),
          TableColumn.text("座號 (seat)", 8, pupil -> Integer.toString(pupil.place().seat())),
          TableColumn.text("學號 (number)", 14, pupil -> pupil.place().studentNumber()),
          TableColumn.text("姓名 (name)", 14, pupil -> pupil.student().name()),
          TableColumn.text("啟用碼 (code)", 28, CodeSheet::code),
          TableColumn.text("有效至 (until)", 18, CodeSheet::until),
          TableColumn.text("說明 (what to do)", 46, CodeSheet::advice));

  private CodeSheet() {}

  static Response answer(List<Pupil> pupils) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (RowTable<Pupil> table = new XlsxTable<>(bytes, "啟用碼 codes", COLUMNS)) {
      table.addAll(pupils);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Response.file(XLSX, "activation-codes.xlsx", bytes.toByteArray());
  }

  private static String code(Pupil pupil) {
    return pupil.standing() instanceof Standing.Coded coded ? coded.code().printed() : "";
  }

  private static String until(Pupil pupil) {
    return pupil.standing() instanceof Standing.Coded(ActivationCode _, Instant until)
        ? TIME.format(until)
        : "";
  }

  private static String advice(Pupil pupil) {
    return switch (pupil.standing()) {
      case Standing.Coded _ -> "以教育雲端帳號登入後輸入，限本人使用一次";
      case Standing.Pending _ -> "先前製發的啟用碼仍有效";
      case Standing.Linked _ -> "已啟用，不需啟用碼";
      case Standing.NotInUse _ -> "帳號已停用或已不在這一班，請洽註冊組";
      case Standing.Without _ -> "尚未製發";
    };
  }
}

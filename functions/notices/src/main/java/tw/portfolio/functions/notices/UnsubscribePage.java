package tw.portfolio.functions.notices;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import tw.portfolio.kernel.http.Response;

/** The two small pages behind a link to unsubscribe: they load nothing and run nothing. */
final class UnsubscribePage {
  private static final String STYLE =
      """
      :root{color-scheme:light dark}body{margin:0 auto;max-width:32rem;padding:2rem 1rem;\
      font:1.0625rem/1.7 "Noto Sans TC","PingFang TC","Microsoft JhengHei",sans-serif}\
      button{font:inherit;font-weight:bold;padding:.7rem 1.5rem;border:0;border-radius:.4rem;\
      background:#1f4e79;color:#fff}.quiet{font-size:.9rem}\
      """;

  private static final String ASKING =
      """
      <p>按下按鈕後，不再收到學校沒有規定一定要寄的提醒信。學校規定必須通知的事項（例如收訖明細確認）仍會寄送，所有通知在平臺上都看得到。</p>
      <form method="post">
      <button type="submit">取消訂閱</button>
      </form>
      <p lang="en" class="quiet">Press the button to get no more reminders that the school does not demand. What it \
      demands still comes, and everything is on the platform.</p>\
      """;

  private static final String DONE =
      """
      <p>之後不再寄送學校沒有規定一定要寄的提醒信。要再收到，請登入平臺，在「提醒設定」選擇日期。</p>
      <p lang="en" class="quiet">You get no more reminders that the school does not demand. To get them again, sign \
      in and choose days under reminder settings.</p>\
      """;

  /** Only this style counts, and the form may be sent here alone. */
  private static final String POLICY =
      "default-src 'none'; style-src 'sha256-"
          + digest()
          + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private UnsubscribePage() {}

  private static String digest() {
    try {
      return Base64.getEncoder()
          .encodeToString(
              MessageDigest.getInstance("SHA-256").digest(STYLE.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  /** The page with the button. */
  static Response asking() {
    return page("取消訂閱提醒信 Unsubscribe", "要取消訂閱提醒信嗎？", ASKING);
  }

  /** The page behind it. */
  static Response done() {
    return page("已取消訂閱 Unsubscribed", "已取消訂閱提醒信", DONE);
  }

  private static Response page(String title, String heading, String body) {
    return Response.html(
        """
        <!doctype html>
        <html lang="zh-Hant">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width,initial-scale=1">
        <meta name="robots" content="noindex">
        <title>%s</title>
        <style>%s</style>
        </head>
        <body>
        <main>
        <h1>%s</h1>
        %s
        </main>
        </body>
        </html>
        """
            .formatted(title, STYLE, heading, body),
        POLICY);
  }
}

package tw.portfolio.kernel.http;

import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.kernel.page.HtmlDocument;
import tw.portfolio.school.Answer;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;

/**
 * What a request is answered with.
 *
 * @param status the HTTP status
 * @param headers the headers, names in lower case
 * @param body the body; empty if there is none
 * @param base64 whether the body is bytes, written as Base64
 */
public record Response(int status, Map<String, String> headers, String body, boolean base64) {
  private static final int RETRY_AFTER_SECONDS = 2;

  /** Answers are for the one who asked, and none of them is a page. */
  private static final Map<String, String> GUARDED =
      Map.of(
          "cache-control", "no-store",
          "content-security-policy", "default-src 'none'; frame-ancestors 'none'",
          "referrer-policy", "no-referrer",
          "strict-transport-security", "max-age=63072000; includeSubDomains",
          "x-content-type-options", "nosniff");

  /** Copies the headers. */
  public Response {
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
  }

  /** 200. */
  public static Response ok(Json body) {
    return json(200, body);
  }

  /** 201: something new is there. */
  public static Response created(Json body) {
    return json(201, body);
  }

  /** 202: it will be done. */
  public static Response accepted(Json body) {
    return json(202, body);
  }

  /** 204: done, and nothing to say. */
  public static Response noContent() {
    return new Response(204, GUARDED, "", false);
  }

  /**
   * 200: a file to keep, as bytes.
   *
   * @param name what it is called when it is saved; visible ASCII without quotes
   */
  public static Response file(String mediaType, String name, byte[] content) {
    return new Response(200, GUARDED, Base64.getEncoder().encodeToString(content), true)
        .with("content-type", mediaType)
        .with("content-disposition", "attachment; filename=\"" + name + "\"");
  }

  /** 200: a page to look at and to print. */
  public static Response page(HtmlDocument page) {
    return new Response(200, GUARDED, Base64.getEncoder().encodeToString(page.bytes()), true)
        .with("content-type", HtmlDocument.MEDIA_TYPE)
        .with("content-security-policy", HtmlDocument.POLICY + "; frame-ancestors 'none'");
  }

  /**
   * 200: a page that is no document to print, such as one with a button.
   *
   * @param policy what a browser may do with it (Content-Security-Policy)
   */
  public static Response html(String page, String policy) {
    return new Response(200, GUARDED, page, false)
        .with("content-type", HtmlDocument.MEDIA_TYPE)
        .with("content-security-policy", policy);
  }

  /** What another route of this API answered. */
  public static Response passedOn(int status, String mediaType, String body) {
    return new Response(status, GUARDED, body, false).with("content-type", mediaType);
  }

  /** What was granted, as a response, or the refusal as a problem. */
  public static <T> Response of(Answer<T> answer, Function<? super T, Response> granted) {
    return answer.fold(granted, Response::problem);
  }

  /** A problem (RFC 9457). */
  public static Response problem(Problem problem) {
    return problem(problem, Json.object());
  }

  /**
   * A problem with members of its own.
   *
   * @throws IllegalArgumentException if one of them has the name of a member that every problem has
   */
  public static Response problem(Problem problem, Json more) {
    ProblemKind kind = problem.kind();
    Response response =
        new Response(kind.status(), GUARDED, problemJson(problem).putAll(more).text(), false)
            .with("content-type", "application/problem+json; charset=utf-8");
    return kind == ProblemKind.BUSY
        ? response.with("retry-after", Integer.toString(RETRY_AFTER_SECONDS))
        : response;
  }

  /** A problem as JSON: also for answers in which some of many things were refused. */
  public static Json problemJson(Problem problem) {
    ProblemKind kind = problem.kind();
    Json body =
        Json.object()
            .put("type", "urn:portfolio:problem:" + kind.code())
            .put("title", kind.title())
            .put("status", kind.status())
            .put("detail", both(problem.chinese(), problem.english()))
            .put("code", kind.code());
    if (!problem.fields().isEmpty()) {
      body.put("fields", problem.fields().stream().map(Response::field).toList());
    }
    return body;
  }

  /** The same with one header more. */
  public Response with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Response(status, more, body, base64);
  }

  private static Response json(int status, Json body) {
    return new Response(status, GUARDED, body.text(), false)
        .with("content-type", "application/json; charset=utf-8");
  }

  private static Json field(Problem.Field field) {
    Json told = Json.object().put("name", field.name());
    field.code().ifPresent(code -> told.put("code", code));
    return told.put("detail", both(field.chinese(), field.english()));
  }

  private static String both(String chinese, String english) {
    return chinese + "\n" + english;
  }
}

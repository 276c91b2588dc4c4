package tw.portfolio.functions.jobs;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.Map;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.job.AskingJobs;
import tw.portfolio.job.WatchingJobs;
import tw.portfolio.job.memory.MemoryJobQueue;
import tw.portfolio.job.memory.MemoryJobs;
import tw.portfolio.job.memory.MemorySealedPasswords;
import tw.portfolio.kernel.files.UploadLinks.UploadLink;
import tw.portfolio.kernel.files.memory.MemoryArchives;
import tw.portfolio.kernel.http.Events;
import tw.portfolio.kernel.http.RuntimeContext;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Offices;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.submission.book.memory.MemoryBookSettings;

/** The function in the usual school with its registrar, on fakes of every port. */
final class JobsDesk {
  /** The handler asks nothing of it. */
  private static final Context CONTEXT =
      (Context)
          Proxy.newProxyInstance(
              Context.class.getClassLoader(),
              new Class<?>[] {Context.class},
              (_, method, _) -> {
                throw new UnsupportedOperationException(method.getName());
              });

  final MemorySchool school = new MemorySchool();
  final MemoryJobs jobs = new MemoryJobs(school);
  final MemoryJobQueue queue = new MemoryJobQueue();
  final MemoryArchives archives = new MemoryArchives();
  final MemorySealedPasswords passwords = new MemorySealedPasswords();
  final AskingJobs asking;
  private final JobsHandler handler;

  JobsDesk() {
    Permits permits = new Permits(school);
    this.asking = new AskingJobs(permits, jobs, archives, queue, new Ids(700));
    this.handler =
        new JobsHandler(
            asking,
            new WatchingJobs(permits, jobs),
            archives,
            (key, file, validity, now) ->
                new UploadLink(
                    URI.create("https://imports.invalid/" + key),
                    Map.of("content-type", file.mediaType()),
                    now.plus(validity)),
            new MemoryBookSettings(school),
            permits,
            school,
            passwords,
            () -> SchoolBuilder.NOW,
            new RuntimeContext(_ -> {}, () -> 0, () -> "fault", _ -> false));
    SchoolBuilder.aSchool().withStaff(Offices.REGISTRAR).in(school);
  }

  /** What somebody of the school is answered. */
  APIGatewayV2HTTPResponse as(Person person, Events events) {
    String kind = person.roles().contains(Role.STUDENT) ? "student" : "staff";
    return handler.handleRequest(
        events
            .claims(
                Map.of(
                    "school", person.school().text(),
                    "person", person.id().text(),
                    "kind", kind,
                    "name", person.name()))
            .event(),
        CONTEXT);
  }
}

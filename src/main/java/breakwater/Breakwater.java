package breakwater;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The product: starts everything. */
@SpringBootApplication
public class Breakwater {
  public static void main(String[] args) {
    SpringApplication.run(Breakwater.class, args);
  }
}

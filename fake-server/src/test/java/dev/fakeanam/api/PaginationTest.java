package dev.fakeanam.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaginationTest {

    @ParameterizedTest(name = "page {1} of {0} elements, {2} a page")
    @CsvSource({
        // total, currentPage, perPage, lastPage, prev, next
        "0, 1, 20, 0, ,",
        "0, 7, 20, 0, ,",
        "1, 1, 20, 1, ,",
        "20, 1, 20, 1, ,",
        "21, 1, 20, 2, , 2",
        "21, 2, 20, 2, 1,",
        "5, 1, 1, 5, , 2",
        "5, 3, 1, 5, 2, 4",
        "5, 5, 1, 5, 4,",
        "5, 6, 1, 5, 5,",
        "5, 7, 1, 5, 5,",
        "5, 2147483647, 1, 5, 5,",
        "2147483647, 1, 100, 21474837, , 2",
        "2147483647, 2147483647, 1, 2147483647, 2147483646,"
    })
    void a_page_knows_its_neighbours(
            int total, int currentPage, int perPage, int lastPage, Integer prev, Integer next) {
        Pagination pagination = Pagination.of(total, currentPage, perPage);

        assertThat(pagination).isEqualTo(new Pagination(total, lastPage, currentPage, perPage, prev, next));
    }
}

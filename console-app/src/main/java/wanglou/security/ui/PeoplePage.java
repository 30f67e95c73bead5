package wanglou.security.ui;

import javafx.scene.Node;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import wanglou.console.Listening;
import wanglou.console.shell.Desk;
import wanglou.console.shell.Page;
import wanglou.console.ui.EmptyState;
import wanglou.console.ui.Icon;
import wanglou.console.ui.ListAndCard;
import wanglou.core.PersonId;

/** Home: FX. The accounts of the centre: everybody at the left, the one dealt with at the right. Set-up codes vanish when the page is left. */
public final class PeoplePage implements Page {

    private final Desk desk;
    private final PeopleTable table;
    private final PersonCard card;
    private final NewPersonForm form;
    private final Listening listening = new Listening();
    private final ListAndCard view;

    public PeoplePage(Desk desk) {
        this.desk = desk;
        PersonWords words = new PersonWords(desk.texts());
        table = new PeopleTable(desk, words, this::begin);
        card = new PersonCard(desk, words);
        form = new NewPersonForm(desk, this::pick, () -> show(table.pickedProperty().get()));
        EmptyState none = new EmptyState(Icon.USER, desk.texts().bind("people.pick"), desk.texts().bind("people.pick.how"));
        view = new ListAndCard("people-page", table.node(), none);
        table.pickedProperty().addListener((o, was, is) -> show(is));
        listening.to(desk.mirrors().people(), keys -> {
            card.renew();
            PersonId picked = table.pickedProperty().get();
            if (view.card() == null && picked != null) {
                show(picked);
            }
        });
        show(null);
    }

    /** The account may be known to the hub and not yet to this console: it is shown as soon as it comes. */
    private void pick(PersonId id) {
        table.pickedProperty().set(null);
        table.pickedProperty().set(id);
    }

    private void begin() {
        fill(form);
        form.begin();
    }

    private void show(@Nullable PersonId id) {
        boolean known = id != null && desk.mirrors().people().get(id) != null;
        if (id != null && known) {
            card.show(id);
        }
        fill(known ? card : null);
    }

    private void fill(@Nullable Region content) {
        if (content != card) {
            card.forgetCode();
        }
        view.card(content);
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void hidden() {
        card.forgetCode();
    }

    @Override
    public void close() {
        listening.close();
        card.close();
        table.close();
    }
}

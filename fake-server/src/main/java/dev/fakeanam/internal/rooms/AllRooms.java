package dev.fakeanam.internal.rooms;

import dev.fakeanam.internal.api.Rooms;
import dev.fakeanam.internal.api.personas.PersonaRoom;
import dev.fakeanam.internal.api.sharelinks.ShareLinkRoom;
import java.util.List;

/** The one list of the families of resources that the fake has. A seed makes them in this order. */
public final class AllRooms {
    public static final Rooms ROOMS = new Rooms(List.of(PersonaRoom.ROOM, ShareLinkRoom.ROOM));

    private AllRooms() {}
}
